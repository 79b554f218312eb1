// Words and set phrases of official prose, written down for weighing what a damaged word may have been. `#` is any number.

import { isSyllable } from '../../domain/syllable.ts'

/** Small words that stand beside anything. */
const SMALL_WORDS = `
  của và các có được trong cho về với theo tại để là do từ đến tới khi này những một phải không hoặc bằng trên dưới sau
  trước giữa ngoài ra vào lên xuống đã đang sẽ cần nên thì mà nếu vì bởi như cũng còn đều mỗi mọi từng nhiều ít hơn
  nhất chỉ chưa đó kia đây ấy nào ai gì sao nhưng tuy dù rất quá lại cùng qua hết đủ số năm tháng ngày người việc cơ
  quan đơn vị đồng khoản điểm điều chương mục hai ba bốn tư sáu bảy tám chín mười trăm nghìn triệu tỷ cả toàn bộ riêng
  chung mới cũ lớn nhỏ cao thấp tốt đúng sai đầu cuối thứ lần nơi đi làm gửi nhận ghi nêu kể hay bị`

const PHRASES = `
  số #, điều #, khoản #, điểm #, chương #, mục #, phần #, ngày #, tháng #, năm #, quý #, # tháng, # năm, # ngày,
  phụ lục #, mẫu số #, trang #, biểu #, khóa #, kỳ #, cấp #, lần thứ #, # của, # về, # người, # giờ, # phút, # đồng,
  # triệu, # tỷ, # hộ, # xã, # huyện, # mét, # km, # ha, trên #, dưới #, hơn #, khoảng #, gần #, từ #, đến #, trước ngày,
  sau ngày, kể từ ngày, kể từ, tính từ, tính đến, cho đến, trở lên, trở xuống, trở đi, ít nhất, nhiều nhất, cao nhất,
  thấp nhất, muộn nhất, chậm nhất, tối đa, tối thiểu, không quá, quá #,
  cộng hòa xã hội chủ nghĩa việt nam, độc lập, tự do, hạnh phúc, quốc hội, chủ tịch nước, chính phủ, thủ tướng chính phủ,
  của thủ tướng, của chính phủ, của bộ trưởng, bộ trưởng bộ, thứ trưởng, hội đồng nhân dân, ủy ban nhân dân,
  nhân dân tỉnh, nhân dân huyện, nhân dân xã, nhân dân các, ubnd tỉnh, ubnd huyện, ubnd xã, ubnd các, hđnd tỉnh,
  ủy ban mặt trận tổ quốc, ủy viên, ủy quyền, ủy thác, nhân dân, mặt trận tổ quốc, đoàn thể, đảng viên, đảng ủy, tỉnh ủy,
  huyện ủy, thành ủy, ban thường vụ, ban chấp hành, ban chỉ đạo, ban quản lý, ban dân tộc, ban tổ chức, ban soạn thảo,
  chủ tịch, phó chủ tịch, bí thư, phó bí thư, giám đốc, phó giám đốc, trưởng phòng, phó trưởng phòng, phó trưởng ban,
  trưởng ban, trưởng nhóm, trưởng đoàn, tổ trưởng, tổ phó, hiệu trưởng, cục trưởng, chi cục, tổng cục, vụ trưởng, thủ trưởng,
  chánh văn phòng, chánh thanh tra, văn phòng, thanh tra, chuyên viên, cán bộ, công chức, viên chức, người lao động,
  nhân viên, thành viên, lãnh đạo, thường trực, đồng chí, đại biểu, cử tri, công dân, người dân, hộ gia đình, gia đình,
  ban ngành, sở ban ngành, các sở, các ban, các cấp, các ngành, ngành tỉnh, cấp tỉnh, cấp huyện, cấp xã,
  trung ương, địa phương, tỉnh thành, thành phố, thị xã, thị trấn, xã phường, phường xã, quận huyện, thôn bản, tổ dân phố,
  khu phố, khu vực, vùng sâu, vùng xa, vùng cao, miền núi, biên giới, hải đảo, nông thôn, đô thị, đồng bằng, ven biển,
  sở nội vụ, sở tư pháp, sở tài chính, sở kế hoạch và đầu tư, sở y tế, sở xây dựng, sở công thương, sở giáo dục và đào tạo,
  sở giao thông vận tải, sở thông tin và truyền thông, sở khoa học và công nghệ, sở tài nguyên và môi trường,
  sở nông nghiệp và phát triển nông thôn, sở văn hóa thể thao và du lịch, sở lao động thương binh và xã hội, sở ngoại vụ,
  công an, công an tỉnh, bộ đội biên phòng, bộ chỉ huy quân sự, kho bạc, ngân hàng, bảo hiểm xã hội, bảo hiểm y tế, cục thuế,
  tòa án nhân dân, viện kiểm sát, thi hành án, hải quan, kiểm lâm, thống kê, bưu chính, viễn thông, điện lực, cấp nước,
  quyết định, nghị quyết, nghị định, thông tư, chỉ thị, thông báo, công văn, công điện, tờ trình, tại tờ trình, báo cáo,
  kế hoạch, chương trình, đề án, dự án, phương án, quy chế, quy định, quy trình, quy hoạch, quy tắc, quy ước, nội quy,
  điều lệ, hiến pháp, pháp luật, luật tổ chức, bộ luật, pháp lệnh, văn bản, văn bản quy phạm pháp luật, hồ sơ, biên bản,
  hợp đồng, giấy tờ, giấy phép, giấy chứng nhận, chứng chỉ, bằng chứng, công báo, biểu mẫu, danh sách, danh mục, phụ lục,
  căn cứ, xét đề nghị, theo đề nghị, đề nghị của, đề xuất, đề ra, ban hành, ban hành kèm theo, kèm theo, sau đây gọi tắt,
  gọi tắt là, sửa đổi, bổ sung, sửa đổi bổ sung một số điều, một số điều, thay thế, bãi bỏ, hủy bỏ, thu hồi, đình chỉ,
  đính chính, hiệu lực, có hiệu lực, hết hiệu lực, hiệu lực thi hành, thi hành, chịu trách nhiệm, trách nhiệm thi hành,
  có trách nhiệm, trách nhiệm, liên quan, có liên quan, cá nhân, tổ chức, tổ chức thực hiện, thực hiện, việc thực hiện,
  triển khai, triển khai thực hiện, hướng dẫn, phối hợp, chủ trì, chủ trì phối hợp, phối hợp với, phối hợp chặt chẽ, đối với,
  đối tượng, phạm vi, phạm vi điều chỉnh, đối tượng áp dụng, điều chỉnh, áp dụng, giải thích, giải thích từ ngữ, từ ngữ,
  nguyên tắc, mục đích, mục tiêu, yêu cầu, nhiệm vụ, giải pháp, biện pháp, quyền hạn, chức năng, chức vụ, chức danh, thẩm quyền,
  nội dung, hình thức, phương thức, phương pháp, phương tiện, điều kiện, tiêu chuẩn, tiêu chí, quyền lợi, quyền và nghĩa vụ,
  nghĩa vụ, lợi ích, lợi dụng, chế độ, chính sách, chủ trương, đường lối, cơ chế, cơ sở, cơ quan, cơ cấu, cơ bản, cơ hội,
  đơn vị, đơn vị sự nghiệp, doanh nghiệp, hợp tác xã, sự nghiệp, sự kiện, sự cố, sự việc, sự thật, sự chỉ đạo, trực thuộc,
  quản lý, quản lý nhà nước, quản trị, quản trị viên, điều hành, chỉ đạo, chỉ đạo điều hành, vận hành, giám sát, kiểm tra,
  thanh tra kiểm tra, đánh giá, xếp loại, tổng kết, sơ kết, tổng hợp, tổng số, tổng thể, tổng công ty, theo dõi, đôn đốc,
  khen thưởng, kỷ luật, thi đua, vi phạm, hành vi, hành vi vi phạm, xử lý, xử phạt, xử lý vi phạm, xử lý nghiêm, bồi thường,
  khiếu nại, tố cáo, giải quyết, tiếp nhận, tiếp nhận và xử lý, tiếp công dân, tiếp tục, tiếp theo, tiếp cận, trả lời, trả kết quả,
  kết quả, kết luận, kết thúc, kết nối, kết hợp, cấm, nghiêm cấm, bị cấm, nghiêm túc, nghiêm chỉnh, nghiêm trọng, chấm dứt,
  chấp hành, chấp thuận, tuân thủ, tuân theo, bảo đảm, đảm bảo, bảo vệ, bảo mật, bảo tồn, bảo quản, bảo trì, bảo dưỡng, bí mật,
  bí mật nhà nước, tuyệt mật, tối mật, mật khẩu, thông tin, thông tin mật, thông tin điện tử, truyền thông, truyền hình,
  tuyên truyền, phổ biến, giáo dục, vận động, tập huấn, bồi dưỡng, đào tạo, đào tạo bồi dưỡng, huấn luyện, học tập, nghiên cứu,
  tham gia, tham mưu, tham dự, tham khảo, tham quan, trao đổi, trao đổi công việc, công việc, công tác, công vụ, công trình,
  công nghệ, công nghệ thông tin, công nghiệp, công khai, công bố, công cộng, công ty, công nhận, công bằng, công đoàn, công nhân,
  tin nhắn, nhắn tin, gọi điện, điện thoại, điện tử, hộp thư, thư điện tử, văn thư, lưu trữ, chữ ký số, dữ liệu, cơ sở dữ liệu,
  phần mềm, ứng dụng, máy tính, máy móc, mạng máy tính, trên mạng, mạng xã hội, hệ thống, thiết bị, thiết lập, thiết kế, cài đặt,
  tài khoản, tài liệu, tài sản, tài chính, tài nguyên, đăng ký, đăng nhập, đăng tải, cập nhật, cung cấp, sử dụng, khai thác,
  khai báo, kê khai, chia sẻ, chuyển tiếp, chuyển giao, chuyển đổi số, chuyển đổi, phát tán, phát hiện, phát huy, phát triển,
  phát sinh, phát biểu, phát hành, phát động, phát thanh, an toàn, an toàn thông tin, an ninh, an ninh mạng, an ninh quốc gia,
  quốc gia, quốc phòng, trật tự, trật tự an toàn xã hội, tệ nạn, tội phạm, tội ác, phòng chống, phòng cháy, chữa cháy, thiên tai,
  tìm kiếm cứu nạn, cứu hộ, khẩn cấp, đột xuất, định kỳ, thường xuyên, thường kỳ, kịp thời, đầy đủ, chính xác, rõ ràng, cụ thể,
  ngắn gọn, đồng thời, đồng bộ, đồng ý, đồng bào, thống nhất, hiệu quả, chất lượng, số lượng, khối lượng, năng lực, năng lượng,
  tình hình, tình trạng, tình huống, thực tế, thực trạng, thực phẩm, thực tiễn, khó khăn, vướng mắc, thuận lợi, tồn tại, hạn chế,
  nguyên nhân, kinh nghiệm, kinh tế, kinh tế xã hội, kinh phí, kinh doanh, ngân sách, ngân sách nhà nước, chi phí, chi trả, mức chi,
  nguồn vốn, nguồn lực, nguồn nước, nguồn nhân lực, nhân lực, nhân sự, đầu tư, đầu tư công, xây dựng, nâng cao, tăng cường,
  đẩy mạnh, tập trung, ưu tiên, quan tâm, quan trọng, quan hệ, chú trọng, tạo điều kiện, hỗ trợ, giúp đỡ, giúp việc, khuyến khích,
  động viên, tạm thời, tạm ứng, cấp phát, phân bổ, phân công, phân cấp, phân loại, giao nhiệm vụ, được giao, giao cho, bàn giao,
  bổ nhiệm, miễn nhiệm, tuyển dụng, nghỉ hưu, tiền lương, phụ cấp, trợ cấp, thu nhập, thu chi, lệ phí, học phí, miễn phí, giảm thuế,
  nộp thuế, thủ tục, thủ tục hành chính, hành chính, cải cách, cải cách hành chính, cải thiện, cải tiến, một cửa, dịch vụ,
  dịch vụ công, dịch vụ công trực tuyến, trực tuyến, trực tiếp, gián tiếp, trụ sở, địa chỉ, địa bàn, địa giới, địa điểm, vị trí,
  thời gian, thời hạn, thời điểm, thời tiết, thời kỳ, giai đoạn, hằng năm, hàng năm, hằng tháng, hàng tháng, hằng quý, hằng tuần,
  buổi sáng, buổi chiều, buổi tối, giờ làm việc, giờ hành chính, làm việc, ngày làm việc, việc làm, lao động, sản xuất, sản phẩm,
  nông nghiệp, lâm nghiệp, thủy sản, thủy lợi, chăn nuôi, trồng trọt, cây trồng, vật nuôi, trồng rừng, bảo vệ rừng, rừng phòng hộ,
  đất đai, đất ở, sử dụng đất, giải phóng mặt bằng, tái định cư, nhà ở, nhà nước, nhà trường, nhà văn hóa, nhà máy, môi trường,
  ô nhiễm, chất thải, rác thải, nước thải, nước sạch, vệ sinh, vệ sinh môi trường, an toàn thực phẩm, y tế, bệnh viện, trạm y tế,
  khám bệnh, chữa bệnh, khám chữa bệnh, dịch bệnh, phòng bệnh, sức khỏe, tiêm chủng, bệnh nhân, bác sĩ, trẻ em, học sinh, sinh viên,
  giáo viên, trường học, lớp học, năm học, mầm non, tiểu học, trung học, phổ thông, đại học, cao đẳng, dạy nghề, văn hóa, thể thao,
  thể dục, du lịch, lễ hội, di tích, di sản, bảo tàng, thư viện, nghệ thuật, biểu diễn, tôn giáo, tín ngưỡng, dân tộc, dân tộc thiểu số,
  thuần phong mỹ tục, mê tín dị đoan, phụ nữ, thanh niên, thiếu niên, nông dân, cựu chiến binh, người cao tuổi, người khuyết tật,
  hộ nghèo, giảm nghèo, xóa đói, người nghèo, người có công, thương binh, liệt sĩ, bình đẳng, an sinh xã hội, xã hội, cộng đồng,
  giao thông, đường bộ, đường thủy, đường sắt, cầu đường, xe máy, ô tô, vận tải, hành khách, tai nạn, tai nạn giao thông,
  biển báo, tốc độ, vỉa hè, lòng đường, chiếu sáng, cây xanh, công viên, chợ, siêu thị, hàng hóa, thị trường, giá cả, xuất khẩu,
  nhập khẩu, thương mại, tiêu dùng, người tiêu dùng, khách hàng, cạnh tranh, đấu thầu, đấu giá, nhà thầu, thi công, nghiệm thu,
  quyết toán, dự toán, thanh toán, kế toán, kiểm toán, khoa học, kỹ thuật, sáng kiến, sáng tạo, đổi mới, hội nghị, hội thảo, cuộc họp,
  họp báo, phiên họp, giấy mời, mời họp, chuẩn bị, soạn thảo, thẩm định, thẩm tra, phê duyệt, xem xét, xem xét quyết định, trình ủy ban,
  cho ý kiến, ý kiến, góp ý, lấy ý kiến, biểu quyết, thông qua, ký ban hành, ký tên, đóng dấu, con dấu, bản sao, bản chính, bản gốc,
  gửi kèm, gửi về, nơi nhận, như trên, như điều, như sau, lưu văn thư, các tổ chức, các cơ quan, các đơn vị, các hành vi, các quy định,
  các nội dung, các huyện, theo quy định, quy định của pháp luật, theo hướng dẫn, theo yêu cầu, theo kế hoạch, trong quá trình, quá trình,
  quá hạn, trên địa bàn, địa bàn tỉnh, trong thời hạn, trường hợp, trong trường hợp, ngoài ra, bao gồm, gồm có, cụ thể như sau,
  ví dụ, tên gọi, họ và tên, họ tên, tên và, năm sinh, quê quán, trình độ, chuyên môn, nghiệp vụ, chuyên môn nghiệp vụ, đạo đức, lối sống,
  tư tưởng, chính trị, chính quyền, chính quyền địa phương, chính thức, chính đáng, trung thực, trung tâm, trung bình, khách quan,
  minh bạch, dân chủ, kỷ cương, nền nếp, nếp sống, văn minh, lịch sự, giao tiếp, ứng xử, tác phong, trang phục, thái độ, tôn trọng,
  phục vụ, phục hồi, khắc phục, khắc phục hậu quả, hậu quả, thiệt hại, rủi ro, nguy cơ, nguy hiểm, cảnh báo, dự báo, mưa lũ, lũ lụt,
  bão lũ, sạt lở, hạn hán, cháy rừng, ngập úng, sơ tán, ứng phó, lực lượng, lực lượng vũ trang, quân sự, nghĩa vụ quân sự, dân quân,
  tự vệ, tự quản, tự giác, tự nguyện, tự chủ, tùy tiện, tùy theo, lựa chọn, phản ánh, tính chất, tính mạng, tính năng, tài năng,
  đặc điểm, đặc biệt, riêng biệt, khác nhau, với nhau, lẫn nhau, cùng nhau, giống nhau, quan điểm, triệt để, toàn thể, toàn tỉnh,
  toàn diện, toàn quốc, cả nước, trong nước, nước ngoài, đối ngoại, hợp tác, hợp pháp, hợp lý, hợp lệ, phù hợp, thích hợp, liên hệ,
  liên tục, liên lạc, liên kết, đường dây nóng, trang thông tin, cổng thông tin, cổng thông tin điện tử, báo chí, phóng viên,
  xuất bản, tác giả, bản quyền, sở hữu, sở hữu trí tuệ, mở rộng, mở lớp, thu hẹp, xóa bỏ, thêm vào, đưa lên, đưa vào, nêu trên,
  nêu tại, quy định tại, ghi tại, được quy định, được phép, không được, cho phép, xin phép, nghỉ phép, bắt buộc, bắt đầu, khởi công,
  khởi động, hoàn thành, hoàn thiện, hoàn trả, hoạt động, hoạch định, ổn định, ấn định, xác định, xác nhận, xác minh, chứng thực,
  chứng minh, nhận thức, nhận xét, nhận được, hiểu biết, tìm hiểu, được hiểu, thỏa thuận, cam kết, vai trò, gương mẫu, nêu gương,
  người đứng đầu, đứng đầu, tập thể, đoàn kết, nội bộ, cấp trên, cấp dưới, trên cơ sở, dựa trên, nhằm mục đích, góp phần, từng bước,
  từng loại, từng bước nâng cao, đời sống, đời sống nhân dân, vật chất, tinh thần, bền vững, nhanh chóng, lâu dài, trước mắt, thời gian tới,
  ngay sau khi, sau khi, trước khi, trong khi, khi có, khi cần, mỗi năm, mỗi người, mỗi hộ, một lần, hai lần, hai bên, các bên, bên cạnh`

/** How often each small word, and each syllable of a phrase, is counted; and each pair of neighbours in a phrase. */
export interface OfficialWords {
  /** What may stand beside anything. */
  readonly small: ReadonlySet<string>
  readonly syllables: ReadonlyMap<string, number>
  /** Keys are two syllables with a space between. */
  readonly pairs: ReadonlySet<string>
}

const SMALL_WORD_COUNT = 20
let counted: OfficialWords | null = null

export function officialWords(): OfficialWords {
  counted ??= count()
  return counted
}

function count(): OfficialWords {
  const syllables = new Map<string, number>()
  const pairs = new Set<string>()
  const add = (word: string, times: number) => syllables.set(word, (syllables.get(word) ?? 0) + times)
  const small = new Set(split(SMALL_WORDS, /\s+/))
  for (const word of small) add(word, SMALL_WORD_COUNT)
  for (const phrase of split(PHRASES, /,\s*/)) {
    const words = phrase.split(/\s+/)
    for (const [at, word] of words.entries()) {
      if (word !== '#' && isSyllable(word)) add(word, 1)
      if (at > 0) pairs.add(`${words[at - 1]} ${word}`)
    }
  }
  return { small, syllables, pairs }
}

function split(text: string, by: RegExp): readonly string[] {
  return text.normalize('NFC').trim().split(by)
}
