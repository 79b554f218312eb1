// The words of the two made-up decisions: the text of M01, and the paragraphs of the report on M02.
import type { Localized } from '../domain/source.ts'

/** The text of decision M01, which no body has issued and which says so. */
export const TEXT_OF_M01 = `ỦY BAN NHÂN DÂN
TỈNH MÔ PHỎNG MỘT
-------

Số: M01/QĐ-UBND

Mô Phỏng Một, ngày 02 tháng 01 năm 2020

QUYẾT ĐỊNH

Lập các nhóm trao đổi công việc theo lĩnh vực (văn bản mô phỏng)

ỦY BAN NHÂN DÂN TỈNH MÔ PHỎNG MỘT

Căn cứ nhu cầu dùng thử sổ đăng ký với dữ liệu mô phỏng;

QUYẾT ĐỊNH:

Điều 1. Lập các nhóm chỉ đạo, mỗi lĩnh vực một nhóm, gồm:

1. Trưởng nhóm: Chủ tịch hoặc một Phó Chủ tịch Ủy ban nhân dân tỉnh;

2. Quản trị nhóm: một Trưởng phòng hoặc Phó Trưởng phòng của Văn phòng Ủy ban nhân dân tỉnh;

3. Thành viên: Chủ tịch, Phó Chủ tịch, Ủy viên Ủy ban nhân dân tỉnh; thủ trưởng, cấp phó, Chánh Văn phòng, Phó Chánh Văn phòng của các sở, ngành và của Ủy ban nhân dân cấp huyện, cấp xã.

Điều 2. Lập các nhóm công việc, mỗi lĩnh vực ở mỗi cụm một nhóm, gồm:

1. Trưởng nhóm: một Giám đốc hoặc Phó Giám đốc sở;

2. Quản trị nhóm: một công chức của Văn phòng Ủy ban nhân dân tỉnh;

3. Thành viên: Trưởng phòng, Phó Trưởng phòng, chuyên viên của các sở, ngành và của Ủy ban nhân dân cấp huyện, cấp xã.

Điều 3. Khi tham gia nhóm:

1. Thành viên hiển thị đầy đủ họ, tên và chức vụ.

2. Thành viên cung cấp tài khoản cho quản trị nhóm để được thêm vào nhóm.

3. Thành viên không gửi thông tin mật lên nhóm.

4. Quản trị nhóm không thêm người ngoài thành phần vào nhóm.

5. Thành viên theo dõi tin nhắn và trả lời khi nhận được chỉ đạo.

Điều 4. Quyết định này có hiệu lực từ ngày 01 tháng 02 năm 2020./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Văn bản mô phỏng, không do cơ quan nào ban hành)
`

/** The paragraphs of the made-up report on decision M02, from 1. */
export const REPORT_ON_M02: readonly Localized[] = [
  {
    vi: 'Tin mô phỏng: tỉnh Mô Phỏng Hai lập các nhóm chỉ đạo và nhóm công việc theo lĩnh vực.',
    en: 'Made-up report: Mô Phỏng Hai Province sets up steering groups and working groups by field.',
  },
  {
    vi: 'Lãnh đạo Ủy ban nhân dân tỉnh làm trưởng nhóm chỉ đạo của lĩnh vực mình phụ trách; lãnh đạo sở làm trưởng nhóm công việc.',
    en: 'Leaders of the provincial committee lead the steering group of their field; leaders of departments lead the working groups.',
  },
  {
    vi: 'Lãnh đạo Ủy ban nhân dân tỉnh giao một người quản trị mỗi nhóm.',
    en: 'The leadership of the provincial committee gives the administration of each group to one person.',
  },
  {
    vi: 'Lãnh đạo các cơ quan là thành viên nhóm chỉ đạo; cán bộ cấp phòng và chuyên viên là thành viên nhóm công việc.',
    en: 'Leaders of agencies are members of the steering groups; officers of divisions and specialists of the working groups.',
  },
  {
    vi: 'Thành viên hiển thị đủ họ tên và chức vụ, không gửi thông tin mật và trả lời chỉ đạo kịp thời.',
    en: 'Members show full name and post, post nothing classified, and answer directions in time.',
  },
]
