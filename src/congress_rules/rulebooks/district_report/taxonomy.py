"""Name the values that the report speaks of."""

from typing import Final

from congress_rules.policies import Facet, Taxonomy
from congress_rules.texts import Text

__all__ = ["TAXONOMY"]


TAXONOMY: Final = Taxonomy(
    (
        Facet.of(
            "unit_kind",
            Text("单位类别", "kind of unit"),
            ("congress", "区人大常委会", "standing committee"),
            ("committee_office", "机关委室", "committee or office of the organs"),
            ("government_office", "区政府办", "government office"),
            ("court_research_office", "法院研究室", "research office of the court"),
            ("procuratorate_office", "检察院办公室", "office of the procuratorate"),
            ("township_congress", "镇（街道）人大", "congress of a town or street"),
            ("other", "其他单位", "other unit"),
        ),
        Facet.of(
            "level",
            Text("级别", "level"),
            ("district", "区级", "district"),
            ("city", "市级", "city"),
            ("provincial", "省级", "provincial"),
            ("national", "国家级", "national"),
            ordered=True,
        ),
        Facet.of(
            "outlet_kind",
            Text("载体种类", "kind of outlet"),
            ("press", "国内报刊杂志等媒体", "domestic papers, magazines and similar media"),
            ("foreign_press", "境外媒体", "media abroad"),
            ("information", "信息载体", "information carrier"),
            ("officer", "办公室专职信息员", "the full-time officer"),
        ),
        Facet.of(
            "genre",
            Text("体裁", "genre"),
            ("news", "新闻", "news"),
            ("article", "文章", "article"),
            ("picture", "图片", "picture"),
            ("item", "信息", "information item"),
        ),
        Facet.of(
            "content",
            Text("内容", "content"),
            ("congress_work", "人大工作", "congress work"),
            ("congress_system", "人大制度", "the congress system"),
            ("other", "其他", "other"),
        ),
        Facet.of(
            "role",
            Text("职责", "role"),
            ("executive_vice_chair", "常务副主任", "executive vice-chair"),
            ("office_head", "人大办公室负责人", "head of the congress office"),
            ("publicity_head", "宣传部负责人", "head of the publicity department"),
            ("office_deputy_director", "人大办公室副主任", "deputy director of the congress office"),
            ("group_head", "领导小组组长", "head of the leading group"),
            ("group_deputy", "领导小组副组长", "deputy head of the leading group"),
            ("correspondent", "通讯员", "correspondent"),
            ("city_correspondent", "市刊通讯员", "correspondent of the city's periodical"),
            ("part_time_officer", "兼职信息员", "part-time information officer"),
            ("full_time_officer", "专职信息员", "full-time information officer"),
        ),
        Facet.of(
            "honour",
            Text("荣誉", "honour"),
            ("good_news", "市人大好新闻", "good news of the city congress"),
            ("good_article", "市人大好文章", "good article of the city congress"),
            ("other_award", "其他奖励", "other award"),
        ),
    )
)
"""All of them."""
