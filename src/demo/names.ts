// Made-up people's names, put together at random from common Vietnamese family, middle and given names.
import { nfc } from '../domain/vietnamese.ts'
import type { Random } from './random.ts'

export interface DrawnName {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/** `Nguyễn 38 Trần 11`: words with rough weights, for a likely mixture and not as statistics. An underscore is a space. */
function weighted(words: string): readonly string[] {
  const parts = nfc(words).trim().split(/\s+/)
  return parts.flatMap((part, at) => {
    const weight = Number(parts[at + 1])
    return at % 2 === 0 ? new Array<string>(weight).fill(part.replaceAll('_', ' ')) : []
  })
}

const FAMILIES = weighted(`
  Nguyễn 38 Trần 12 Lê 10 Phạm 7 Hoàng 5 Phan 5 Vũ 4 Võ 3 Đặng 3 Bùi 3 Đỗ 2 Hồ 2 Ngô 2 Dương 2 Huỳnh 2 Lý 1 Đinh 1
  Đoàn 1 Trịnh 1 Lương 1 Mai 1 Đào 1 Hà 1 Tạ 1 Tô 1 Cao 1 Lưu 1 Trương 2 Vương 1 Châu 1 Quách 1 Thái 1`)

const MEN = {
  middle: weighted(
    'Văn 14 Đức 5 Hữu 5 Quang 4 Minh 4 Công 3 Xuân 3 Ngọc 2 Thanh 3 Đình 4 Quốc 3 Trọng 2 Anh 1 Tuấn 1 Hoàng 1 Thành 1 Hoài 1 Gia 1 Đăng 1',
  ),
  given: weighted(`
    Anh 3 Bình 3 Cường 4 Dũng 4 Đạt 2 Đức 3 Giang 1 Hải 4 Hào 1 Hiếu 3 Hòa 2 Hoàng 3 Hùng 5 Huy 3 Hưng 2 Khánh 1 Khoa 1 Kiên 2
    Lâm 2 Long 3 Minh 3 Nam 4 Nghĩa 2 Phong 2 Phúc 2 Quân 2 Quang 2 Sơn 3 Tài 1 Tâm 1 Thắng 3 Thành 3 Thịnh 1 Tiến 2
    Toàn 2 Trung 3 Tú 1 Tuấn 4 Tùng 2 Vinh 2 Vũ 1`),
}
const WOMEN = {
  middle: weighted(
    'Thị 20 Thị_Thu 3 Thị_Thanh 3 Thị_Ngọc 2 Thị_Kim 2 Thị_Minh 2 Thu 2 Thùy 2 Ngọc 2 Kim 1 Phương 1 Bích 1 Hồng 2 Thanh 1 Diệu 1 Khánh 1',
  ),
  given: weighted(`
    Anh 3 Ánh 1 Bích 1 Châu 1 Chi 1 Dung 2 Duyên 1 Giang 1 Hà 3 Hạnh 3 Hằng 3 Hiền 3 Hoa 2 Hòa 1 Hồng 2 Huệ 1 Hương 4 Huyền 2
    Lan 3 Liên 2 Linh 2 Loan 2 Ly 1 Mai 3 Minh 1 My 1 Nga 3 Ngân 1 Ngọc 2 Nhung 2 Oanh 1 Phương 3 Quyên 1 Tâm 1 Thảo 2 Thoa 1
    Thu 2 Thủy 3 Thúy 1 Trang 3 Trinh 1 Tuyết 2 Vân 3 Yến 2`),
}

/** A name as common names are put together; in NFC. `middle` is empty for about one in thirty. */
export function drawName(random: Random): DrawnName {
  const { middle, given } = random.chance(0.45) ? WOMEN : MEN
  return {
    family: random.pick(FAMILIES),
    middle: random.chance(0.03) ? '' : random.pick(middle),
    given: random.pick(given),
  }
}
