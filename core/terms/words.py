"""The words of the forms (同义词): which field a label or a column header names, however it is printed."""

import re
from functools import lru_cache

_BRACKETS = str.maketrans("（）【】［］：，／　％＊", "()[][]:,/ %*")
_UNIT_NOTE = re.compile(r"\((?:单位:)?((?:人民币)?(?:万元|元|亿元|千元)|%|万|个)\)")
_MONEY_UNIT = re.compile(r"(?:单位:|\()(?:人民币)?(万元|亿元|千元|元)\)?")
_STARS = re.compile(r"^[*★☆●※\s]+|[*★:\s]+$")
_YEAR = re.compile(r"(?:19|20)[\dXx×]{2}(?:[-—~至](?:19|20)[\dXx×]{2})?年?度?")
_PERIOD = re.compile(r"\([^()]*年[^()]*\)")
_SCORE = re.compile(r"\(\d+分?\)$")
_SORTED = re.compile(r"^资金(?:来源|结构|性质)[::]")
_NUMBERING = re.compile(r"^(?:[\d一二三四五六七八九十]{1,2}[.、]|\([\d一二三四五六七八九十]{1,2}\))")


@lru_cache(maxsize=4096)
def plain_label(text: str) -> str:
    """A label without white space, notes of unit "(万元)" or score "(10分)", stars, colon, numbering, full width."""
    label = "".join(text.translate(_BRACKETS).split())
    label = _SCORE.sub("", _PERIOD.sub("", _UNIT_NOTE.sub("", label)))
    label = _NUMBERING.sub("", _STARS.sub("", label))
    if _SORTED.match(label):  # 资金来源：（1）财政拨款
        label = _NUMBERING.sub("", _SORTED.sub("", label))
    return _STARS.sub("", label)


def money_unit(text: str) -> str | None:
    """万元 or 元 where a text says in which unit its amounts are ("单位：万元", "年预算安排资金(万元)")."""
    if "元" not in text:  # as in most
        return None
    match = _MONEY_UNIT.search("".join(text.translate(_BRACKETS).split()))
    return match.group(1) if match else None


def _table(text: str) -> dict[str, str]:
    """ "field: label label …", longer lists go on in indented lines."""
    words: dict[str, str] = {}
    for entry in re.split(r"\n(?!\s)", text.strip()):
        field, _, labels = entry.partition(":")
        words |= dict.fromkeys(labels.split(), field)
    return words


_PROJECT = _table("""
project_code: 项目编码 项目代码 项目编号 预算项目编码 项目编码(代码) 二级项目编码
project_name: 项目名称 预算项目名称 项目 项目(政策)名称 政策(项目)名称 专项名称 专项资金名称 资金名称 二级项目名称
    一级项目名称 支出项目名称 项目资金名称 转移支付名称 转移支付(项目)名称
unit_code: 单位编码 单位代码 预算单位编码 预算单位代码 单位编码(项目编码) 单位代码(项目代码) 单位(项目)编码
unit: 单位名称 单位 预算单位 预算单位名称 实施单位 项目单位 项目实施单位 填报单位 填报单位(盖章) 项目承担单位
    用款单位 资金使用单位 单位编码及名称 单位名称及编码 实施单位名称 项目实施单位名称 预算部门(单位)
    部门(单位)名称 编制单位 项目执行单位 执行单位 项目单位(项目名称) 单位名称(项目名称) 单位名称(专项资金)
    单位名称、项目名称 单位、项目名称 单位名称/项目名称 单位/项目名称 单位/项目 单位及项目名称
    申报单位名称 填报单位名称 项目单位名称 部门/单位 单位(项目)名称 单位(专项资金)名称 申报单位 项目申报单位
department_code: 部门编码 主管部门编码 部门代码 主管部门代码
department: 主管部门 主管部门及代码 主管部门名称 主管部门及编码 部门名称 部门 主管单位 主管预算部门 业务主管部门
    项目主管部门 预算部门
budget_total: 预算数 预算金额 资金总额 年度资金总额 项目资金总额 总计 资金总计 预算安排资金 年预算安排资金
    年度预算安排资金 年初预算数 年度预算数 预算总额 预算资金 合计 年度预算 项目预算 预算安排数 年度预算金额
    项目总额 项目金额 资金合计 年度金额 本年预算 总额 总金额 年度资金 当年预算 预算申请数 资金额度 资金金额
    项目当年预算 年初预算 年初预算金额 预算安排金额 项目预算金额 项目预算数 项目预算总额 预算资金总额
    年度资金申请总额 本年度预算 本年预算数 年度预算总额 当年预算总额 年度预算资金 预算支出总额 支出总额
    项目总金额 当年申请预算 当年预算申请数 本年申请预算 部门预算总额 部门预算支出总额 整体支出预算 部门整体预算
    收入合计 支出合计 收入总计 支出总计 年度收入合计 年度支出合计 收入预算合计 支出预算合计 预算收入合计 预算支出合计
    部门收入合计 部门支出合计 部门收入总计 部门支出总计 收入预算总额 部门收入总额 部门支出总额
budget_fiscal: 其中:财政资金 财政资金 财政拨款 其中:财政拨款 其中财政拨款 其中财政资金 当年财政拨款 本年财政拨款
    年度财政拨款 财政拨款资金 财政预算资金 财政性资金 其中:财政性资金 其中:当年财政拨款 其中:本年财政拨款
    财政拨款收入 其中:财政拨款收入 其中:预算资金 本级财政资金 政府预算资金 其中:政府预算资金 年度财政资金
budget_other: 其他资金 其它资金 其中:其他资金 单位资金 其他来源资金 自有资金 自筹资金 其他自有资金 其他来源
general_public_budget: 一般公共预算 一般公共预算资金 一般公共预算拨款 一般公共预算财政拨款 一般公共预算收入
    其中:一般公共预算 其中:一般公共预算资金 其中:一般公共预算拨款
government_fund: 政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金拨款 政府性基金预算资金 基金预算拨款
    政府性基金收入
special_account: 专户资金 财政专户资金 财政专户管理资金 财政专户 财政专户核拨 财政专户管理的资金 教育收费
    财政专户拨款
purpose: 资金用途 项目资金用途 用途 资金用途说明 主要用途 资金使用方向 资金用途描述
overall_goal: 总体目标 总体绩效目标 项目总体绩效目标 项目总体目标 中期目标 实施期目标 实施期总目标 实施期总体目标
    长期目标 长期绩效目标 中期绩效目标 中长期目标 中长期绩效目标 项目绩效总目标 绩效总目标 项目总目标 总目标
    项目中期目标 实施期绩效目标 整体绩效目标 部门整体绩效目标
goals: 绩效目标 年度目标 年度绩效目标 年度总体目标 年度总体绩效目标 项目年度绩效目标 当年绩效目标 年度绩效总目标
    项目绩效目标 本年度绩效目标 年度主要目标 年度任务目标 绩效目标内容 当年目标 项目年度目标 年度绩效目标描述
    绩效目标描述 年度绩效总体目标 预期目标 年初设定目标 年初预期目标 年度预期目标
    项目年度总目标 项目年度总体目标 整体年度绩效目标 年度整体绩效目标 年度履职目标
mid_total: 中期资金总额 实施期资金总额 实施期总额 中期总额 总投资 项目总投资 中期总金额 实施期总金额
    项目总预算
seq: 序号 编号 行次
""")
"""Labels of the project block. "unit" and "department" hold code and name together; "mid_total" and "seq" are no
fields of ours but tell what a cell is."""

_INDICATOR = _table("""
level1: 一级指标 一级目标 一级绩效指标 一级指标名称 一级 指标类型 指标类别 评价内容
level2: 二级指标 二级目标 二级绩效指标 二级指标名称 二级 分类指标
level3: 三级指标 三级目标 三级绩效指标 三级指标名称 指标内容 指标名称 明细指标 明细指标(共性) 具体指标 三级 绩效指标名称
    细化指标 三级指标内容 具体指标名称 个性指标 指标 绩效指标内容
individual.name: 明细指标(个性) 个性明细指标 个性指标名称
individual.value: 指标值(个性) 个性指标值
individual.description: 指标描述(个性) 个性指标描述 个性指标说明
description: 绩效指标描述 指标描述 指标明细说明 指标解释 指标说明 绩效指标说明 绩效指标解释 指标描述(共性)
    指标内涵 指标值说明 指标解释及说明 指标含义 指标释义 三级指标说明 三级指标解释 指标值内容 目标值说明
value: 指标值 绩效目标值 指标目标值 年度指标值 指标值及单位 当年预期实现值 预期实现值 目标值 预期值 绩效指标值
    预期指标值 年度目标值 指标值(共性) 指标值(包含数字及文字描述) 计划指标值 指标目标 指标值及内容 预期目标值
    计划值 绩效值 年度指标目标值 预期当年实现值 年初目标值 本年指标值 当年指标值 申报指标值 绩效目标指标值
    全年目标值 当年度指标值 全年指标值 年度计划值
sign: 计算符号 方向 指标方向 指标性质 指标方向性 指标符号 运算符号 符号 比较符号 运算符 判断符号 指标值符号 性质
    绩效指标性质 绩效指标方向 计算方式 指标属性 定性/定量 定性定量 绩效指标方向性
unit: 计量单位 度量单位 单位 目标单位 指标单位 指标值单位 计算单位 绩效度量单位 目标值单位 指标计量单位 值单位
basis: 指标值确定依据 指标标准或依据 参考标准 指标值设定依据 指标依据 绩效标准 指标值依据 确定依据 设定依据
    指标值设定标准 依据 指标标准 指标值来源 参考依据 标准依据 指标确定依据 指标值来源及依据 指标值确定的依据
    目标值依据 数据来源 历史标准 指标值测算依据 设置依据 指标设置依据
weight: 权重 分值 指标权重 权重% 分值权重 权重(%) 权重分值 指标分值 权重值 分值(权重) 权重(分值) 赋分
previous: 上年指标值 上年实际值 上年完成值 上年度指标值 上年实现值 上年目标值 前三年平均值 历史值 上年值
    前三年平均 近三年平均值 前三年度平均值 上年度完成值 上年度实际值 历史指标值
remark: 备注 说明 其他说明
""")
"""Headers of indicator columns; "sign" is nature or comparator, which the cells decide."""

_OTHER = _table("""
further: 得分系数 指标得分 实际得分 评价得分 自评得分 全年完成值 全年实际完成值 实际值 完成值 完成率
    评分 评分标准 评(扣)分标准 评分细则 评价标准 评分规则 评分办法 计算公式 完成情况 实际完成值 年度完成值
    得分 是否核心指标 核心指标 偏差原因 重要性 指标来源
block: 分解目标 实施周期绩效指标 年度目标完成情况 年度总体目标完成情况 总体目标完成情况 项目预算执行情况
    预算执行情况 项目资金执行情况 绩效指标完成情况 年度绩效指标完成情况 绩效指标 年度绩效指标
    绩效指标体系 绩效指标情况 中期绩效指标 中期指标 年度指标 实施期绩效指标 实施期指标
    长期绩效指标 预算规模及资金用途 资金支出计划 资金支出计划% 支出计划 项目资金 资金情况 资金安排 预算情况
    年度资金 资金来源 项目预算资金 项目资金申请 总体绩效目标指标 项目绩效指标 指标体系 年度绩效目标与指标
    项目年度绩效目标 项目绩效目标 项目基本情况 基本信息 项目基本信息 项目概况信息 项目支出进度计划 支出进度计划
    支出进度计划% 绩效目标及指标 年度主要任务 满意度指标体系 指标信息 收入 支出 年度收入 年度支出
    年度预算收入 年度预算支出 收入预算 支出预算 预算收入 预算支出 部门收入 部门支出 部门预算 部门整体支出 整体支出
    年度部门预算 部门预算情况 部门资金 收入情况 支出情况 按收入性质分 按支出性质分 按收入来源分
    按资金来源分 按支出结构分 按支出类型分 预算整体情况 总体资金情况 资金投入情况 资金管理情况
extra: 中央主管部门 省级主管部门 地方主管部门 省级财政部门 项目属性 项目期 项目类别 项目类型 项目性质 项目分类
    项目负责人 负责人 联系人 联系电话 电话 联系方式 项目起止时间 起止时间 起止年限 项目期限 项目周期 实施期
    开始时间 结束时间 开始日期 结束日期 项目开始时间 项目结束时间 项目概况 项目概述 项目内容 项目简介 项目描述
    立项依据 项目立项依据 项目立项的依据 项目申报的可行性 项目申报的必要性 项目实施内容 实施内容
    其他说明的问题 其他需要说明的问题 需要说明的问题
    设立依据 政策依据 项目必要性 立项必要性 项目可行性 实施方案 项目实施计划 资金性质
    资金来源 支出功能分类 功能科目 经济科目 预算级次 是否专项 专项类别 资金类别 一级项目 存续状态 资金投向
    资金分配方式 支付方式 上级资金 上级财政资金 中央资金 省级资金 市级资金 县级资金 中央财政 地方资金
    地方财政资金 中央补助 省级补助 结转资金 上年结转 上年结转资金 国有资本经营预算 国有资本经营预算资金
    社会投入资金 银行贷款 项目绩效总体描述 预算执行率权重 预算执行率权重% 预算执行率权重(%) 实施进度计划 实施进度
    项目实施进度 项目所属领域 职能 活动 任务 部门职责 工作任务 项目排序 绩效目标批复 申报日期 填报日期 填报人 年度
    预算年度 部门职能 项目实施期 执行期 执行年度 项目执行期 实际完成情况 全年实际完成情况 目标实际完成情况
    年度总体目标完成情况综述 总体目标完成情况综述 目标完成情况综述 年度目标完成情况综述
    年度目标实际完成情况 年度实际完成情况 自评目标实现情况 目标实现情况 目标完成情况 年度目标实现情况
    全年目标完成情况 全年目标实际完成情况 调整后预算数 调整预算数 年中调整数 其他需说明的问题
    计划开始日期 计划完成日期 项目申请理由 项目主要内容 任务名称 主要内容 全年预算数 全年执行数 执行率 执行数
    预算执行率 执行率分值 全年支出数 实际支出数 支出数 决算数 实际执行数 任务内容 工作内容 工作任务名称
    目标名称 目标内容 目标概述
    基本支出 项目支出 人员经费 公用经费 事业收入 经营收入 事业单位经营收入 其他收入 上级补助收入
    附属单位上缴收入 结余结转 年初结转和结余 上年结余
    审核人 审核意见 财政部门审核意见 主管部门审核意见
    单位负责人 项目联系人 填报时间 填报单位负责人 填表人 填表日期 制表人 分管领导 财务负责人 经办人 中央财政资金
    中央财政拨款 省级财政资金 市级财政资金 县级财政资金 区级财政资金 本级支出 上级补助 上级转移支付 政府债券资金
""")
"""Words without a field of ours: further columns of indicators, heads of a block, further labels of a project."""

_REMARK = re.compile(r"\([^()]*\)$")
"""What a label adds in brackets: 一级指标（权重）, 项目单位（公章）"""
_SPECIAL = re.compile(r"^(?:专项|本)")
"""What may stand before a label: 专项实施期绩效目标, 本年度预算金额"""
_BODIES = frozenset(("project_name", "unit", "department", "goals", "overall_goal"))
_LISTED_MONEY = frozenset(("金额", "年度预算安排", "资金", "资金规模", "安排资金", "安排金额", "预算安排", "预算"))
_MONTH = re.compile(
    r"(?:截至)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:底|末|份)?(?:前)?(?:支出)?(?:进度|比例)?%?|第?([一二三四1-4])季度(?:末)?%?"
)


_VALUE = re.compile(
    r"(?:20\d\d年?|实施周期|实施期|[长中]期|年度|全年(?:\(程\))?|本年|当年|预期|计划|设定|申报|绩效|三级|具体|期望|定量|考核|年初|年初设定|设定)+(?:指标|目标)值"
)
"""指标值 in other words"""

_GOAL = re.compile(
    r"(?P<said>(?:项目|专项|部门|单位|整体|支出|预算|财政|绩效|滚动|主要|工作|任务|履职|预期|设定|总体?|年初"
    r"|(?:实施|项目)(?:周)?期|中?长期|中期|三年|年度|本年度?|当年|全年)+)目标(?:内容|描述)?(?:\d{1,2})?"
)
_OF_YEAR, _OF_ALL = re.compile("年度|本年|当年|全年|年初"), re.compile("(?<!预)期|三年|总|整体")
_SURELY_GOAL = re.compile("绩效|预期|设定")
"""绩效目标 of the term, of the year or of the whole, in other words"""
_AMONG = re.compile(r"^(?:其中:)?(?:本年度?|当年|年度)?")
"""What may stand before a kind of money: 其中：当年财政拨款"""
_MONEY_KINDS = frozenset(
    ("budget_total", "budget_fiscal", "budget_other", "general_public_budget", "government_fund", "special_account")
)
_TOTALS = _table("total: 合计 总计 小计 本页合计 共计 金额合计 总分 总分值 分值合计 得分合计 合计得分 总得分")


@lru_cache(maxsize=4096)
def project_field(label: str) -> str | None:
    """The field that a plain label names in a project block; "month" for a column of 资金支出计划."""
    named = _PROJECT.get(label) or _PROJECT.get(_YEAR.sub("", label)) or _PROJECT.get(_SPECIAL.sub("", label))
    if named:
        return named
    bare = _PROJECT.get(_REMARK.sub("", label))
    if bare in _BODIES:
        return bare
    money = _PROJECT.get(_AMONG.sub("", label))
    if money in _MONEY_KINDS:
        return money
    goal = _goal_field(_REMARK.sub("", label)) or _goal_field(_YEAR.sub("年度", label))
    if goal:
        return goal
    if re.search(r"项目(?:支出)?\)?名称$", label):
        return "project_name"
    return "month" if _MONTH.fullmatch(label) else None


def _goal_field(label: str) -> str | None:
    """Whether a label is that of the goals of a year, or of the term or the whole (总体目标); None for others."""
    match = _GOAL.fullmatch(label)
    if match is None:
        return None
    said = match["said"]
    if _OF_YEAR.search(said):
        return "goals"
    if _OF_ALL.search(said):
        return "overall_goal"
    return "goals" if _SURELY_GOAL.search(said) else None


@lru_cache(maxsize=4096)
def listed_field(label: str) -> str | None:
    """The field that a plain header names in a list of projects, where 金额 can only be the budget."""
    return project_field(label) or ("budget_total" if _YEAR.sub("", label) in _LISTED_MONEY else None)


@lru_cache(maxsize=4096)
def indicator_field(label: str) -> str | None:
    """The field that a plain header names in a table of indicators; "further" for columns without a field."""
    named = _INDICATOR.get(label) or _INDICATOR.get(_YEAR.sub("", label)) or _INDICATOR.get(_YEAR.sub("年度", label))
    named = named or _INDICATOR.get(_REMARK.sub("", label))
    if named is None and _VALUE.fullmatch(label):
        return "value"
    return named or ("further" if _OTHER.get(label) == "further" else None)


@lru_cache(maxsize=4096)
def is_block(label: str) -> bool:
    """Whether a plain label heads a block of labels and values instead of naming one field."""
    return "block" in _other_words(label)


@lru_cache(maxsize=4096)
def is_extra(label: str) -> bool:
    """Whether a plain label names a field of the project that has no name of ours."""
    return "extra" in _other_words(label)


def _other_words(label: str) -> tuple[str | None, ...]:
    """What a label is by itself, without its year, and without what it adds before (其中) or in brackets."""
    bare = _AMONG.sub("", _REMARK.sub("", label))
    return _OTHER.get(label), _OTHER.get(_YEAR.sub("", label)), _OTHER.get(bare)


def known_labels() -> frozenset[str]:
    """All plain labels and headers of the forms."""
    return frozenset({*_PROJECT, *_INDICATOR, *_OTHER})


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums (合计) and no row of its own."""
    return plain_label(text) in _TOTALS


def year_in(text: str) -> int | None:
    """The first year from 2000 to 2099 that a text names."""
    match = re.search(r"(?<!\d)(20\d\d)(?!\d)", text)
    return int(match.group(1)) if match else None
