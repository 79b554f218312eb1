// Settings from the environment, read once. A wrong value stops the start with its name and what would be right.
import { z } from 'zod'
import { type AccountKey, readAccountKeys } from './access/account-keys.ts'
import type { Localized } from './domain/source.ts'

const whole = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)
    .default(fallback)

interface Setting {
  readonly shape: z.ZodType
  /** Its value is never shown. */
  readonly secret?: true
  /** What it does and which values are right; docs/settings.md and `--help` show the same. */
  readonly about: Localized
}

/** Every setting, by its name in the environment. */
export const SETTINGS = {
  PORT: {
    shape: whole(0, 65_535, 4000),
    about: {
      vi: 'Cổng TCP để nghe, 0 đến 65535 (0: cổng trống bất kỳ). Mặc định 4000.',
      en: 'TCP port to listen on, 0 to 65535 (0: any free one). Default 4000.',
    },
  },
  HOST: {
    shape: z
      .string()
      .regex(/^[0-9A-Za-z.:-]{1,253}$/)
      .default('127.0.0.1'),
    about: {
      vi: 'Địa chỉ để nghe: địa chỉ IP hoặc tên máy. Mặc định 127.0.0.1.',
      en: 'Address to listen on: an IP address or host name. Default 127.0.0.1.',
    },
  },
  SO_NHOM_DB: {
    shape: z.string().min(1).default('var/so-nhom.db'),
    about: {
      vi: 'Đường dẫn tới tệp cơ sở dữ liệu. Mặc định var/so-nhom.db.',
      en: 'Path of the database file. Default var/so-nhom.db.',
    },
  },
  SO_NHOM_DATA: {
    shape: z.string().min(1).default('data'),
    about: {
      vi: 'Thư mục hồ sơ được nạp khi khởi động. Mặc định data.',
      en: 'Folder of records that is loaded at the start. Default data.',
    },
  },
  SO_NHOM_URL: {
    shape: z
      .string()
      .regex(/^https?:\/\/[^\s/?#@]+\/?$/)
      .refine((value) => URL.canParse(value))
      .transform((value) => new URL(value).origin)
      .optional(),
    about: {
      vi: 'Địa chỉ công khai của sổ, không có đường dẫn, ví dụ https://nhom.example.vn; trang dùng để ghi liên kết cố định. Không đặt: theo tên máy trong yêu cầu.',
      en: 'Public address of the register, without a path, such as https://nhom.example.vn; pages write permanent links with it. Where unset: the host that the request names.',
    },
  },
  SO_NHOM_CONTACT: {
    shape: z
      .string()
      .regex(/^(mailto:[^\s@<>"]+@[^\s@<>"?]+|https:\/\/[^\s<>"]+)$/)
      .optional(),
    about: {
      vi: 'Nơi nhận báo sai sót: địa chỉ mailto: hoặc https:. Không đặt: trang nói rõ là chưa có.',
      en: 'Where errors are reported: a mailto: or https: address. Where unset, the page says that there is none.',
    },
  },
  SO_NHOM_ACCOUNT_KEY: {
    secret: true,
    shape: z
      .string()
      .transform(readAccountKeys)
      .refine((keys) => keys !== null)
      .optional(),
    about: {
      vi: "Khóa băm tài khoản: tên:khóa-hex từ 256 bit, khóa mới nhất trước, cách nhau bằng dấu phẩy. Tạo: node -e \"console.log('k1:' + require('crypto').randomBytes(32).toString('hex'))\". Bắt buộc khi NODE_ENV=production; nếu không, một khóa thử được ghi vào thư mục của cơ sở dữ liệu.",
      en: "Keys under which accounts are hashed: name:hex-key of 256 bits or more, the newest first, separated by commas. Make one: node -e \"console.log('k1:' + require('crypto').randomBytes(32).toString('hex'))\". Required where NODE_ENV=production; elsewhere a trial key is written beside the database.",
    },
  },
  SO_NHOM_LOG: {
    shape: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    about: {
      vi: 'Mức nhật ký: silent, error, warn, info hoặc debug. Mặc định info.',
      en: 'Log level: silent, error, warn, info or debug. Default info.',
    },
  },
  SO_NHOM_MAX_BODY: {
    shape: whole(1_000, 10_000_000, 524_288),
    about: {
      vi: 'Độ dài tối đa của một yêu cầu, byte, 1000 đến 10000000. Mặc định 524288.',
      en: 'Longest request, in bytes, 1000 to 10000000. Default 524288.',
    },
  },
  SO_NHOM_MAX_TOKENS: {
    shape: whole(100, 100_000, 4_000),
    about: {
      vi: 'Số từ tố tối đa của một truy vấn, 100 đến 100000. Mặc định 4000.',
      en: 'Most tokens of a query, 100 to 100000. Default 4000.',
    },
  },
  SO_NHOM_MAX_DEPTH: {
    shape: whole(3, 100, 18),
    about: {
      vi: 'Số tầng tối đa của một truy vấn, 3 đến 100. Mặc định 18.',
      en: 'Most levels of a query, 3 to 100. Default 18.',
    },
  },
  SO_NHOM_MAX_COST: {
    shape: whole(100, 100_000_000, 200_000),
    about: {
      vi: 'Chi phí tối đa của một truy vấn, điểm, 100 đến 100000000. Mặc định 200000.',
      en: 'Highest cost of a query, in points, 100 to 100000000. Default 200000.',
    },
  },
  SO_NHOM_MAX_OBJECTS: {
    shape: whole(100, 10_000_000, 30_000),
    about: {
      vi: 'Số đối tượng tối đa trong một câu trả lời, 100 đến 10000000. Mặc định 30000.',
      en: 'Most objects in one answer, 100 to 10000000. Default 30000.',
    },
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS

export interface Config {
  readonly port: number
  readonly host: string
  readonly database: string
  readonly data: string
  /** Origin of the public address; null: the host that each request names. */
  readonly url: string | null
  /** Where errors are reported; null: nowhere. */
  readonly contact: string | null
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly maxBody: number
  /** Null: none is set. Whoever serves decides whether a trial key will do. */
  readonly accountKeys: readonly AccountKey[] | null
  readonly production: boolean
  readonly limits: { readonly tokens: number; readonly depth: number; readonly cost: number; readonly objects: number }
}

/** Thrown for a setting that cannot be used. */
export class SettingRefused extends Error {
  readonly localized: Localized

  constructor(name: SettingName, value: string) {
    const { about, secret }: Setting = SETTINGS[name]
    const shown = secret ? '(…)' : JSON.stringify(value.slice(0, 80))
    const localized = {
      vi: `Giá trị ${shown} của ${name} không dùng được. ${about.vi}`,
      en: `The value ${shown} of ${name} cannot be used. ${about.en}`,
    }
    super(localized.en)
    this.name = 'SettingRefused'
    this.localized = localized
  }
}

/** Reads the settings. An empty value counts as none. Throws SettingRefused. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <N extends SettingName>(name: N): z.infer<(typeof SETTINGS)[N]['shape']> => {
    const value = environment[name] || undefined
    const parsed = SETTINGS[name].shape.safeParse(value)
    if (!parsed.success) throw new SettingRefused(name, value ?? '')
    return parsed.data as z.infer<(typeof SETTINGS)[N]['shape']>
  }
  return {
    port: read('PORT'),
    host: read('HOST'),
    database: read('SO_NHOM_DB'),
    data: read('SO_NHOM_DATA'),
    url: read('SO_NHOM_URL') ?? null,
    contact: read('SO_NHOM_CONTACT') ?? null,
    logLevel: read('SO_NHOM_LOG'),
    maxBody: read('SO_NHOM_MAX_BODY'),
    accountKeys: read('SO_NHOM_ACCOUNT_KEY') ?? null,
    production: environment.NODE_ENV === 'production',
    limits: {
      tokens: read('SO_NHOM_MAX_TOKENS'),
      depth: read('SO_NHOM_MAX_DEPTH'),
      cost: read('SO_NHOM_MAX_COST'),
      objects: read('SO_NHOM_MAX_OBJECTS'),
    },
  }
}
