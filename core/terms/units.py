"""计量单位: the measure words that stand behind a number."""

import re

_TABLE = """
% ％ ‰ 个百分点 百分点 百分比 倍 成 度 分 分贝 ℃ 摄氏度
元 万元 亿元 千元 百万元 角 美元 欧元
人 人次 万人 万人次 名 位 户 户次 户籍 家 家次 人天 人月 人年 人份 口 代表
次 回 趟 轮 届 期 场 场次 班 班次 批 批次 节 讲 课 课时 学时 学分 门 科 堂
个 项 种 类 类别 样 件 件次 件套 份 篇 部 本 册 卷 幅 张 页 条 则 字 万字 句 幕 集 首 支 枚 枝 把 副 双 对 组 套 台
台套 台次 台班
台（套） 台(套) 架 架次 辆 辆次 车次 艘 列 台件 部件 盏 根 块 片 面 扇 樘 口井 眼 座 处 所 间 栋 幢 层 单元 床 床位 张床
点 站 点位 路 线 线路 号 级 等级 星 星级 档 例 起 宗 单 笔 票 户头 网格 平台 系统 模块 栏目 专题
村 行政村 自然村 镇 乡 乡镇 社区 街道 县 区 市 省 地区 小区 学校 单位 部门 企业 机构 科室 支部 基地
年 个年度 年度 季 季度 个季度 月 个月 周 星期 天 日 工作日 个工作日 小时 个小时 分钟 秒 学年 学期 个学期
亩 亩次 公顷 平方米 平方公里 平方千米 平米 立方米 立方 方 公里 千米 米 延米 厘米 毫米 里 海里
吨 千克 公斤 斤 克 毫克 升 毫升
㎡ m² m2 m³ m3 km km² cm mm m kg g t L kW kWh MW kV Mbps M G GB TB MB KB 兆 千瓦 千瓦时 兆瓦 度电 焦 微克/立方米
株 棵 头 只 羽 匹 尾 粒 颗 盆 束 丛 穴 剂 支剂 针次 针 片剂 箱 包 袋 盒 瓶 桶 捆 卷宗 卷次 桌
席 餐 份餐 顿 尺 寸 丈 车 车辆 趟次
"""
_UNIT = "|".join(re.escape(word) for word in sorted(set(_TABLE.split()), key=len, reverse=True))
_PATTERN = re.compile(rf"[十百千万亿]*(?:{_UNIT})(?:\s?[/／·]\s?(?:每)?(?:\d+)?(?:{_UNIT}))*|[十百千万亿]+(?:余)?(?=$)")


_CLASSIFIERS = frozenset("个项次份篇部期场名位家户辆台套件条张块座处间所支种类批册本株棵头只元%％") | {"万元", "人次"}
"""The units that a noun may follow ("2个新媒体产品"); others would cut words in two ("1日常工作")."""


def unit_length(text: str) -> int:
    """How many characters at the start of ``text`` are a 计量单位 ("元/人以内" → 3); 0 for none."""
    match = _PATTERN.match(text)
    if not match:
        return 0
    rest = text[match.end() :]
    whole = match.group() in _CLASSIFIERS or re.search("[/／·]", match.group())
    if rest and (rest[0] in "数性" or not whole):
        return 0
    return match.end()
