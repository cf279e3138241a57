from pathlib import Path

from gui.settings import COLUMN_WIDTHS, RECENT_LIMIT, ZOOM, Option, Settings


def test_an_option_has_its_default_until_it_is_put(settings: Settings) -> None:
    assert settings.get(ZOOM) == 100
    settings.put(ZOOM, 150)
    assert settings.get(ZOOM) == 150


def test_a_value_of_another_kind_counts_as_none(settings: Settings) -> None:
    settings.put(Option("sheet/zoom", ""), "wide")
    assert settings.get(ZOOM) == 100


def test_nested_values_come_back(settings: Settings) -> None:
    settings.put(COLUMN_WIDTHS, {"project/hebei-form": {3: 120}})
    assert settings.get(COLUMN_WIDTHS) == {"project/hebei-form": {3: 120}}


def test_dragged_columns_are_kept_by_kind_of_sheet_until_forgotten(settings: Settings) -> None:
    settings.drag_column("project/hebei-form", 3, 120)
    settings.drag_column("project/hebei-form", 4, 80)
    settings.drag_column("summary/", 0, 50)
    settings.drag_column("project/hebei-form", 3, 0)
    assert settings.column_widths("project/hebei-form") == {4: 80}
    assert settings.column_widths("summary/") == {0: 50}


def test_recent_files_are_the_latest_first_without_repetition(settings: Settings, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.docx" for n in range(RECENT_LIMIT + 2)]
    for path in files:
        path.touch()
        settings.note_recent(path)
    settings.note_recent(files[5])
    assert settings.recent()[:2] == [files[5], files[-1]]
    assert len(settings.recent()) == RECENT_LIMIT


def test_a_recent_file_that_is_gone_is_not_offered(settings: Settings, tmp_path: Path) -> None:
    settings.note_recent(tmp_path / "gone.docx")
    assert settings.recent() == []
