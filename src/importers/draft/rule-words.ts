// The words by which texts oblige, forbid and allow, and those with which the sentence of a rule begins. Sources of expressions.

/** Words that decide the modality, the longer before those that they contain. */
export const MODAL_WORDS =
  'tuyệt đối không được|không được|nghiêm cấm|cấm|phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có nghĩa vụ|cần|chỉ được|được|có quyền|khuyến khích'

/** Verbs and adverbs with which what somebody is to do begins. */
export const ACT_VERBS = [
  'thực hiện|thường xuyên|kịp thời|chủ động|chủ trì|phối hợp|hướng dẫn|tổ chức|kiểm tra|theo dõi|đôn đốc|báo cáo|thông báo',
  'tổng hợp|tham mưu|đề xuất|kiến nghị|cung cấp|cập nhật|quản lý|xử lý|tiếp nhận|phản hồi|trả lời|cài đặt|bảo đảm|đảm bảo',
  'chấp hành|tuân thủ|giữ gìn|bảo mật|sử dụng|trình|giám sát|triển khai|rà soát|yêu cầu|nhắc nhở|tham gia|đăng ký|căn cứ',
  'phân công|bố trí|lưu trữ|thay mặt|quán triệt|phổ biến|ban hành|xây dựng|khai thác|gửi|nhận|duy trì|nghiêm túc|phản ánh',
].join('|')

/** Others, which stand in names and beside nouns too: what they begin is an act only in a place where acts are listed. */
const PLACED_VERBS = [
  'khóa|mở|đọc|xóa|ghim|gỡ|tạo lập|tạo|mời|thêm|loại bỏ|đưa|đăng tải|đăng|chia sẻ|chuyển|trao đổi|nhắn|đặt|đổi|thay đổi|lập',
  'giữ|ghi|nêu|chỉ đạo|điều hành|kết luận|chỉ định|hạn chế|tránh|tôn trọng|lựa chọn|phê duyệt|duyệt|xem xét|giải quyết|cử',
  'giao(?! diện)|hỗ trợ|tuyên truyền|vận hành|tắt|bật|rời|từ chối|quyết định(?! (?:này|số|ban hành))|dùng|làm|ưu tiên|viết|phát tán|tiết lộ|lợi dụng',
].join('|')

export const VERBS = `${ACT_VERBS}|${PLACED_VERBS}`

/** Those with which no text begins what it forbids. */
export const ASKED_VERBS =
  'báo cáo|thông báo|phối hợp|thực hiện|tuân thủ|chấp hành|bảo đảm|đảm bảo|giữ gìn|kịp thời|thường xuyên|chủ động'

/** With these a text takes somebody out of those whom it names. */
export const EXCEPTING_WORDS = 'trừ|ngoại trừ|không (?:bao )?gồm|không kể'

/** Beginnings of whom a rule may bind. */
export const BEARER_WORDS = [
  '(?:các |mỗi |mọi |từng |toàn thể )?(?:thành viên|đồng chí|cơ quan|đơn vị|cá nhân|tổ chức|sở|cán bộ)',
  '(?:phó )?trưởng nhóm|(?:người )?quản trị|(?:phó )?chủ tịch|(?:phó )?giám đốc|(?:phó )?chánh văn phòng|thủ trưởng|lãnh đạo',
  'ủy ban nhân dân|UBND|văn phòng',
].join('|')
