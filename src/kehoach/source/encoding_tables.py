"""What the legacy Vietnamese encodings mean by each letter, and what a Vietnamese syllable can be.

TCVN3 (ABC) is the set of the `.VnTime` fonts, with the capitals TCVN 5712-1 has from byte AF on; the capitals it has
below byte A0 are left out, for files out of Word carry quotation marks and dashes there. VNI is VNI-Windows: a plain
vowel, then a letter that stands for its marks. Keys are the Latin-1 letters with the same numbers as the bytes.
"""

# One letter for each byte from A1 on; a dot where the encoding has none.
_TCVN3_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ"
    ".....àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)  # fmt: skip
TCVN3: dict[str, str] = {chr(0xA1 + place): letter for place, letter in enumerate(_TCVN3_FROM_A1) if letter != "."}
# For `str.translate`.
TCVN3_NUMBERS: dict[int, str] = {ord(coded): letter for coded, letter in TCVN3.items()}

# Vowel, then pairs of the letter written after it and the letter meant. Capitals have the capital of each: "AÙ" is "Á".
_VNI_VOWELS = {
    "a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "u": "ùú øù ûủ õũ ïụ",
    "ö": "ùứ øừ ûử õữ ïự",
    "y": "ùý øỳ ûỷ õỹ",
}
VNI_PAIRS: dict[str, str] = {vowel + pair[0]: pair[1] for vowel, pairs in _VNI_VOWELS.items() for pair in pairs.split()}
VNI_SINGLES: dict[str, str] = dict(pair for pair in zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))

# Each vowel with its five tones: grave, hook, tilde, acute, dot below.
_TONES = (
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
)  # fmt: skip
WITHOUT_TONE: dict[int, str] = {ord(toned): row[0] for row in _TONES for toned in row[1:]}
TONED = frozenset(toned for row in _TONES for toned in row[1:])
# The two tones that a syllable closed by c, ch, p or t can have.
SHARP = frozenset(toned for row in _TONES for toned in row[4:])

# What may open a syllable before which vowel; longer ones first.
BEFORE_FRONT = ("ngh", "gh", "k")
BEFORE_BACK = ("ng", "c", "g")
BEFORE_ANY = ("kh", "ch", "gi", "nh", "ph", "qu", "th", "tr",
              "b", "d", "đ", "h", "l", "m", "n", "r", "s", "t", "v", "x")  # fmt: skip

_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
    uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
RIMES = frozenset(_RIMES.split())
# These stand alone or after "qu"; a lone "y" also after a few consonants ("Mỹ", "kỷ", "tỷ").
Y_RIMES = frozenset(("y", "yêm", "yên", "yêng", "yêt", "yêu", "ynh", "yt", "ych"))
BEFORE_Y = frozenset(("", "qu", "h", "k", "l", "m", "s", "t", "v"))

# Syllables that plans, names and places are likely to have, and abbreviations with Đ; plain ASCII would tell nothing.
_COMMON = """
    và của các có về được với để những này đã đến từ tại trên dưới ngoài là cả một bốn năm sáu bảy tám chín
    mười không phải việc người nước ủy uỷ bộ sở tỉnh huyện xã phường thị trấn thành phố quận ấp thôn tổ chức
    cơ đơn vị hội đồng nhân dân tòa toà án viện kiểm sát công đoàn đảng mặt trận quốc việt đội trưởng phó chủ
    tịch giám đốc thủ tướng chính phủ bí thư chấp hành kế hoạch thực hiện nhiệm vụ chương trình dự nghị quyết
    định chỉ luật pháp tư hiến điều khoản điểm mục phụ lục căn cứ phạm văn bản hướng dẫn triển tuyên truyền
    phổ biến giáo dục tập huấn bồi dưỡng đào tạo rà soát xây dựng sửa đổi bổ thẩm tổng hợp báo cáo kết quả
    phối trì hằng tháng quý ngày hạn thời trước cuối đầu kịp đúng tiến độ chất lượng hiệu đảm bảo trách phí
    ngân sách tài nguyên môi trường nông nghiệp thương tế động hóa hoá thể lịch thông học nghệ nội ngoại vận
    tải quân sự phòng cảnh chống tội tệ nạn trật tự xuất nhập khẩu phát nhà đất ở hộ cước dữ liệu điện tử số
    chuyển cải cách tục độc lập hạnh phúc cộng hòa hoà nghĩa kính gửi nơi nhận lưu ký đại biểu đề yêu cầu đôn
    khó khăn vướng mắc tháo gỡ giải xử lý nghiêm túc khiếu nại tiếp bãi bỏ thế nguyễn trần lê huỳnh hoàng
    võ vũ đặng bùi đỗ hồ ngô dương đinh trịnh lâm phùng tô hà hữu đức ngọc tuấn dũng hùng cường thắng bình hải
    hương hồng phương thảo hiền chí đà nẵng cần thơ bắc kạn cạn lạng sơn bằng yên bái biên lào thái hưng tĩnh
    trị thừa thiên huế ngãi phú khánh thuận lắk phước tây bà rịa vũng tàu tiền bến trà vĩnh tháp kiên hậu sóc
    trăng bạc liêu cà quảng qđ nđ hđnd đt hđ
"""
COMMON = frozenset(_COMMON.split())
