import pytest

from tests.core.checks.build import found, project, row


def minded(name: str, value: str, rule: str, level2: str = "质量指标") -> bool:
    return bool(found(project(row(level2, name, value)), rule))


@pytest.mark.parametrize(
    ("name", "value"), [("培训完成率", "≥3次"), ("离退休人数", "≥20次"), ("活动次数", "90%"), ("群众满意度", "3个")]
)
def test_a_unit_that_the_name_does_not_count_is_told(name: str, value: str) -> None:
    assert minded(name, value, "check.value-mismatch")


@pytest.mark.parametrize(
    ("name", "value"),
    [("培训完成率", "≥95%"), ("巡查频率", "3次/月"), ("参与人次", "20次"), ("活动次数", "3场"), ("培训人数", "3万人"),
     ("发病率", "≤3例/10万"), ("资金周转率", "3次"), ("群众满意度", "90分"), ("利用率", "及时"), ("村级组织数量", "9个")],
)  # fmt: skip
def test_a_unit_that_fits_is_silent(name: str, value: str) -> None:
    assert not minded(name, value, "check.value-mismatch")


@pytest.mark.parametrize(("name", "value", "over"), [("合格率", "≥110%", True), ("合格率", "100%", False),
                                                     ("产值增长率", "120%", False), ("合格率", "90-100%", False)])  # fmt: skip
def test_a_share_of_more_than_all_is_told(name: str, value: str, over: bool) -> None:
    assert minded(name, value, "check.percent-over") is over


def test_a_sign_that_may_have_become_a_2_is_offered_back() -> None:
    (finding,) = found(project(row("服务对象满意度指标", "群众满意度", "292%")), "check.percent-over")
    assert finding.fixes == ("≥92%",)


@pytest.mark.parametrize(
    ("value", "low"), [("≥80%", True), ("85%", True), ("≥90%", False), ("≤5%", False), ("满意", False)]
)
def test_satisfaction_below_90_is_a_note(value: str, low: bool) -> None:
    findings = found(project(row("服务对象满意度指标", "群众满意度", value)), "check.satisfaction-low")
    assert [finding.severity.value for finding in findings] == ["info"] * low


@pytest.mark.parametrize(
    ("name", "value", "several"),
    [
        ("1.培训次数2.培训人数", "3次", True),
        ("培训次数、人数", "3次、60人", True),
        ("会议和培训", "≥3次，≥2场", True),
        ("培训次数、人数", "3次", False),
        ("培训次数", "3次，每次2天", False),
        ("2.0版系统数", "1个", False),
        ("宣传与普及", "1,200人次", False),
    ],
)
def test_several_things_in_one_row_are_to_be_parted(name: str, value: str, several: bool) -> None:
    assert minded(name, value, "check.several-in-one", "数量指标") is several
