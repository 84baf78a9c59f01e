"""The values that rules on voters speak of, in every instrument: sentences, places, papers, ways of voting."""

from typing import Final

from congress_rules.policies import Facet
from congress_rules.texts import Text

__all__ = ["VOTER_FACETS"]

VOTER_FACETS: Final = (
    Facet.of(
        "deprivation",
        Text("剥夺政治权利", "deprivation of political rights"),
        ("never", "未被剥夺", "never"),
        ("term", "有期", "for a term"),
        ("life", "终身", "for life"),
    ),
    Facet.of(
        "custody",
        Text("刑罚或者强制措施", "sentence or custody"),
        ("none", "无", "none"),
        ("bail", "取保候审", "bail"),
        ("residential_surveillance", "监视居住", "residential surveillance"),
        ("administrative_detention", "拘留处罚", "administrative detention"),
        ("labour_reeducation", "劳动教养", "re-education through labour"),
        ("criminal_detention", "拘役", "criminal detention"),
        ("control", "管制", "control"),
        ("suspended_sentence", "有期徒刑缓刑", "suspended sentence"),
        ("imprisoned", "有期徒刑", "imprisoned"),
        ("detained", "被羁押，正在受侦查、起诉、审判", "detained for investigation, prosecution or trial"),
    ),
    Facet.of(
        "suspension",
        Text("停止行使选举权利的决定机关", "who suspended the right"),
        ("none", "未作决定", "nobody"),
        ("procuratorate", "人民检察院", "the procuratorate"),
        ("court", "人民法院", "the court"),
        ("other", "其他机关", "another organ"),
    ),
    Facet.of(
        "incapacity",
        Text("无行为能力", "incapacity"),
        ("none", "无", "none"),
        ("mental_illness", "精神病，不能行使选举权利", "mental illness, unable to vote"),
        ("other", "其他无行为能力", "without capacity for another cause"),
    ),
    Facet.of(
        "household",
        Text("户口", "household"),
        ("local", "在本地", "here"),
        ("elsewhere", "在外地", "elsewhere"),
    ),
    Facet.of(
        "residence",
        Text("现居住地", "residence"),
        ("household", "户口所在地", "at the household"),
        ("local", "本地，与户口所在地不一致", "here, apart from the household"),
        ("elsewhere", "外地", "elsewhere"),
        ("abroad", "国外", "abroad"),
    ),
    Facet.of(
        "occupation",
        Text("身份", "occupation"),
        ("resident", "居民、村民", "resident or villager"),
        ("staff", "职工", "staff"),
        ("retired", "离休、退休人员", "retired"),
        ("student", "在校学生", "student"),
    ),
    Facet.of(
        "employer",
        Text("工作单位的隶属", "employer"),
        ("none", "没有工作单位", "no employer"),
        ("township", "乡级所属", "of the township"),
        ("county", "县（区）属", "of the county or district"),
        ("municipal", "省、市属", "of the province or municipality"),
        ("central", "中央所属", "central"),
    ),
    Facet.of(
        "unit_seat",
        Text("单位驻地", "seat of the unit"),
        ("township", "乡、民族乡、镇", "a township"),
        ("city", "市区", "the urban area of another city or district"),
        ("other", "其他", "elsewhere"),
    ),
    Facet.of(
        "roots",
        Text("原籍或者出国前居住地", "native place or residence before leaving"),
        ("origin", "原籍在本地", "native here"),
        ("resided", "出国前在本地居住", "lived here before"),
        ("none", "均不在本地", "neither"),
    ),
    Facet.of(
        "place",
        Text("登记地", "place of registration"),
        ("household", "户口所在地", "the household"),
        ("residence", "现居住地", "the residence"),
        ("unit", "工作单位", "the workplace"),
        ("former_unit", "原工作单位", "the former workplace"),
        ("school", "学校", "the school"),
        ("custody", "服刑地、羁押地", "the place of custody"),
        ("original", "原居住地、原籍地", "the place where one lived before"),
    ),
    Facet.of(
        "paper",
        Text("证明", "paper"),
        ("none", "无", "none"),
        ("valid_papers", "有效证件", "valid papers"),
        ("certificate", "选民资格证明", "certificate of qualification"),
        ("verification", "经核对选民资格", "qualification verified"),
        ("rights_certificate", "选民权利证明和委托书", "certificate of rights, and a mandate"),
    ),
    Facet.of(
        "form",
        Text("登记方式", "form of registration"),
        ("visit", "工作人员上门登记", "by an official's visit"),
        ("in_person", "本人前往登记", "in person"),
    ),
    Facet.of(
        "late",
        Text("补办登记的原因", "ground for late registration"),
        ("moved_in", "户口迁入", "the household moved in"),
        ("rights_restored", "恢复政治权利", "rights restored"),
        ("other", "其他", "another"),
    ),
    Facet.of(
        "way",
        Text("投票方式", "way of voting"),
        ("in_person", "到投票站或者选举大会投票", "in person, at a station or meeting"),
        ("mobile_box", "流动票箱", "mobile box"),
        ("proxy", "委托投票", "proxy"),
    ),
    Facet.of(
        "congress",
        Text("所选人民代表大会", "congress elected"),
        ("township", "乡级", "of the township"),
        ("county", "县级", "of the county"),
        ("host", "驻地的市、市辖区", "of the city or district where the county's organs sit"),
    ),
)
"""What the attributes of voters and registrations may hold, in every instrument."""
