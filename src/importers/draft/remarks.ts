// What a draft tells the one who checks it, beside the place it is about: Vietnamese first, English beneath.
import type { Localized } from '../../domain/source.ts'
import type { DataPath } from '../problems.ts'

/** A comment before the entry or field at a path. */
export interface Remark {
  readonly path: DataPath
  readonly said: Localized
}

export const REMARKS = {
  FILE: {
    vi: 'BẢN NHÁP do máy đọc từ văn bản. Kiểm tra từng chỗ; chỗ để trống ("") thì viết vào. Mục nào trong proposals đúng thì chuyển sang danh sách cùng tên, bỏ why; sai thì xóa. Chưa chuyển thì không nạp.',
    en: 'A DRAFT read from the text. Check every place; write where it is empty (""). Move what is right in proposals to the list of its name, without why; strike out what is wrong. Nothing loads before.',
  },
  TITLE: {
    vi: 'Kiểm tra chữ hoa, chữ thường của tên riêng; viết bản dịch tiếng Anh.',
    en: 'Check the capitals of names; write the English.',
  },
  ISSUER: {
    vi: 'Cơ quan ban hành chưa có trong sổ: thêm vào data/agencies.yaml rồi ghi tên định danh.',
    en: 'The register does not know the issuer: add it to data/agencies.yaml, then write its slug.',
  },
  ISSUED: {
    vi: 'Văn bản không cho biết ngày ban hành: ghi issuedOn nếu biết chắc từ nguồn khác.',
    en: 'The text does not tell the day of issue: write issuedOn if another source does.',
  },
  FROM_NOTE: {
    vi: 'Phần đầu văn bản không cho biết; lấy từ dòng "(Ban hành kèm theo …)": đối chiếu với bản gốc.',
    en: 'The head of the text does not tell it; this is what the line "(Ban hành kèm theo …)" says: compare with the original.',
  },
  NO_SIGNATORY: {
    vi: 'Không tìm thấy chữ ký: ghi signatory (name, title) nếu bản gốc hoặc nguồn khác cho biết.',
    en: 'No signature was found: write signatory (name, title) if the original or another source tells them.',
  },
  SIGNATORY_NAME: {
    vi: 'Không đọc được họ tên người ký: ghi name nếu bản gốc hoặc nguồn khác cho biết.',
    en: 'The name of who signed could not be read: write name if the original or another source tells it.',
  },
  SIGNATORY_TITLE: {
    vi: 'Không đọc được chức vụ người ký: ghi title.',
    en: 'The post of who signed could not be read: write title.',
  },
  EFFECT: {
    vi: 'Không đọc được ngày có hiệu lực: ghi effectiveFrom nếu văn bản có nêu.',
    en: 'The day of effect could not be read: write effectiveFrom if the text names it.',
  },
  EFFECT_READ: {
    vi: 'Ngày có hiệu lực đọc từ văn bản; được nạp như đã ghi: kiểm tra.',
    en: 'The day of effect is read from the text and loads as it stands: check it.',
  },
  EFFECT_END: {
    vi: 'Văn bản có hiệu lực đến hết một ngày: effectiveTo là ngày sau đó, từ ngày ấy không còn hiệu lực; được nạp như đã ghi: kiểm tra.',
    en: 'The text has effect to the end of a day: effectiveTo is the day after, from which it has none. It loads as it stands: check it.',
  },
  EFFECT_OPEN: {
    vi: 'Các câu sau còn nói về hiệu lực (của riêng một số điều khoản, có điều kiện, hay tính từ ngày khác); đọc, sửa effectiveFrom, effectiveTo nếu cần; điều khoản có hiệu lực muộn hơn thì ghi relations (kind: DEFERS, to: văn bản này, toProvision, on), hết hiệu lực sớm hơn thì kind: REPEALS; phần còn lại ghi vào notes:',
    en: 'These sentences say more of the effect (of single provisions, on a condition, counted from another day). Read them and mend effectiveFrom and effectiveTo; a provision that takes effect later is a relation (kind: DEFERS, to: this act, toProvision, on), one that ends earlier kind: REPEALS; the rest goes into notes:',
  },
  SOURCES: {
    vi: 'Nguồn của văn bản: ghi publisher và url, hoặc bỏ hai trường ấy; nature là một trong ORIGINAL, OFFICIAL_REPORT, THIRD_PARTY_COPY, PRESS, …',
    en: 'Where the text comes from: write publisher and url, or leave the two out; nature is one of ORIGINAL, OFFICIAL_REPORT, THIRD_PARTY_COPY, PRESS, …',
  },
  TEXT: {
    vi: 'source.txt giữ nguyên từng byte. Chữ mất khi sao chép thì ghi vào repairs, không sửa source.txt.',
    en: 'source.txt stays byte for byte. Characters lost in copying go into repairs; source.txt is never edited.',
  },
  UNKNOWN_BASES: {
    vi: 'Căn cứ chưa có trong sổ, hoặc có nhiều văn bản trùng; thêm vào data/acts.yaml rồi ghi vào relations:',
    en: 'Bases that the register does not have, or has several of; add them to data/acts.yaml, then to relations:',
  },
  KEPT: {
    vi: 'Các câu sau giữ lại một phần của văn bản mà chúng thay thế, bãi bỏ: KEEPS ghi phần ấy. Kiểm tra đó là phần của văn bản nào; KEEPS không có toProvision hoặc có cùng toProvision thì văn bản ấy thành "Chưa xác định" từ ngày ghi ở on; xóa KEEPS thì nó hết hiệu lực toàn bộ:',
    en: 'These sentences keep a part of what they replace or repeal: KEEPS says which. Check of which act it is a part; with a KEEPS that names no toProvision, or the same, that act is "not settled" from the day under on; without the KEEPS it ends as a whole:',
  },
  UNKNOWN_EFFECTS: {
    vi: 'Văn bản này nói đến việc sửa đổi, thay thế, bãi bỏ văn bản khác mà sổ chưa có hoặc chưa rõ là văn bản nào; thêm văn bản đó vào data/acts.yaml rồi ghi vào relations (quyết định sẽ có hồ sơ riêng thì nạp nó trước, rồi viết lại bản nháp này):',
    en: 'The text amends, replaces or ends other acts that the register does not have, or that are not clear; add them to data/acts.yaml, then to relations (load a decision that is to have a record of its own first, and draft this one again):',
  },
  BESIDES: {
    vi: 'Các chỗ sau thay đổi văn bản khác và còn nêu những văn bản này, nhưng không có quan hệ nào được đề xuất cho chúng. Nếu chúng cũng bị sửa đổi, thay thế, bãi bỏ thì ghi thêm vào relations:',
    en: 'These places change other acts and name these too, for which no relation is proposed. If they are amended, replaced or ended as well, add them to relations:',
  },
  SUSPENDED: {
    vi: 'SUSPENDS: nếu văn bản nói ngưng đến ngày nào, thêm RESUMES với on là ngày đầu tiên thi hành trở lại ("đến hết ngày 30/9" thì là 01/10).',
    en: 'SUSPENDS: if the text says until when, add RESUMES with on the first day on which it applies again ("đến hết ngày 30/9": 1 October).',
  },
  ONLY_EFFECTS: {
    vi: 'Các chỗ sau nói đến văn bản khác: ghi relations; nếu không quy định gì thêm thì ghi cả coverage (as: FORMAL):',
    en: 'These places speak of other acts: write relations, and where they carry no other rule a mark under coverage too (as: FORMAL):',
  },
  SILENT: {
    vi: 'Chưa đề xuất được gì cho các chỗ sau; đọc và tự ghi:',
    en: 'Nothing could be proposed for these places; read them and write what they say:',
  },
  UNREAD_LIST: {
    vi: 'closed: có chỗ không cho người ngoài danh sách tham gia, nhưng danh sách còn mục hoặc câu chưa đọc được; đọc, bổ sung đủ rồi mới ghi true.',
    en: 'closed: a place bars who is not listed, but the list has items or sentences that are not read; complete it before you write true.',
  },
  ISSUED_BY_HEAD: {
    vi: 'Văn bản do người đứng đầu ký ban hành; issuer ghi cơ quan của người ấy.',
    en: 'The head of a body issued the text; issuer names the body.',
  },
  TWICE: {
    vi: 'Cùng vai trò, cùng chức vụ được nêu ở hai nơi: một người, đọc hai lần; giữ một mục, nơi kia ghi coverage (as: FORMAL):',
    en: 'The same role and posts stand in two places: one person, read twice; keep one, and mark the other place under coverage (as: FORMAL):',
  },
  BARE: {
    vi: 'Phần đính kèm sau không có điều, khoản (bảng, biểu mẫu), nên bản nháp không đọc: đọc, ghi quy định với at là khóa của phần ấy, hoặc coverage; danh sách người thì đưa vào roster:',
    en: 'These attached parts have no article or clause (a table, a form) and are not read: read them, and write what they say with their key under at, or a mark under coverage; a list of people belongs in a roster:',
  },
  UNREAD: {
    vi: 'Các câu sau chưa đọc được, dù cùng chỗ đã có đề xuất khác; đọc và tự ghi:',
    en: 'These sentences are not read, though something else is proposed at their places; read them and write what they say:',
  },
  REPAIRS: {
    vi: 'Chữ có thể đã mất khi sao chép; chưa sửa gì. Đối chiếu với bản gốc: đúng thì chuyển sang repairs của text, bỏ confidence, alternatives, why; sai thì xóa. Nhiều chỗ hỏng thì ghi các chỗ đúng vào một tệp (so-nhom parse --repairs), rồi viết lại bản nháp với --repairs, để quote và statement không chép chữ hỏng.',
    en: 'Letters that the copy may have lost; nothing is repaired. Compare with the original: move what is right to repairs of text, without confidence, alternatives and why; strike out the rest. Where there are many, put the right ones into a file (so-nhom parse --repairs) and draft again with --repairs, so that no quote or statement copies the damage.',
  },
  RELATIONS: {
    vi: 'Căn cứ đã đối chiếu với sổ theo số hoặc tên và ngày ban hành; được nạp như đã ghi: kiểm tra.',
    en: 'Bases found in the register by number or name and the day of issue. They load as they stand: check them.',
  },
  PROPOSED_RELATIONS: {
    vi: 'Căn cứ mà ngày khác ngày ban hành trong sổ, và những gì văn bản này làm với văn bản khác (sửa đổi, thay thế, bãi bỏ): có đúng văn bản, đúng điều khoản không?',
    en: 'Bases whose day is not the day of issue in the register, and what the text does to other acts (amends, replaces, repeals): is it this act, and this place?',
  },
  CLASSES: {
    vi: 'Cách đọc chức vụ và cơ quan: có đúng và đủ không? Chuyển trước khi chuyển mục dùng tới.',
    en: 'How posts and bodies are read: right, and all of them? Move these before what uses them.',
  },
  GROUPS: {
    vi: 'Nhóm do văn bản lập: kiểm tra tên, slug, kind (INSTANCE một nhóm, CLASS nhiều nhóm), platform, active (từ ngày có hiệu lực, nếu văn bản cho biết), standing; thêm admission: [] rồi chuyển các thành phần vào đó.',
    en: 'A group that the text founds: check name, slug, kind (INSTANCE one group, CLASS many), platform, active (from the day of effect, if the text tells it), standing; add admission: [] and move the admission rules there.',
  },
  ADMISSION: {
    vi: 'Thành phần tham gia: posts trống là chức vụ chưa đọc được, tự ghi.',
    en: 'Who may join: empty posts could not be read; write them.',
  },
  NO_GROUP: {
    vi: 'Văn bản không có câu nào lập nhóm: viết nhóm ấy dưới groups (slug, kind, name, platform, agency, active, governedBy, admission; mẫu ở docs/guides/decisions.md, mục 4), hoặc dưới governs nếu nhóm đã có trong sổ (mục 6), rồi chuyển các thành phần vào admission của nó.',
    en: 'No sentence of the text founds a group: write it under groups (slug, kind, name, platform, agency, active, governedBy, admission; an example stands in docs/guides/decisions.md, section 4), or under governs where the register has the group already (section 6), then move the admission rules to its admission.',
  },
  LEFT_OPEN: {
    vi: 'closed: văn bản không nói rằng ngoài danh sách này không ai được tham gia. Nếu có chỗ nói vậy (chỉ gồm, không thêm người ngoài danh sách, …) thì ghi true.',
    en: 'closed: the text does not say that nobody outside the list may join. Where it does (chỉ gồm, không thêm người ngoài danh sách, …), write true.',
  },
  UNLISTED_BODY: {
    vi: 'Cơ quan này chưa có trong sổ: thêm vào data/agencies.yaml, rồi ghi agency thay cho kinds.',
    en: 'The register does not have this body: add it to data/agencies.yaml, then write agency instead of kinds.',
  },
  OPEN_BODY: {
    vi: 'Văn bản không nói họ công tác ở cơ quan nào: ghi kinds, hoặc agency.',
    en: 'The text does not say in which agencies they work: write kinds, or agency.',
  },
  FIELD: {
    vi: 'fact FIELD_IN_CHARGE nghĩa là phụ trách lĩnh vực của nhóm. Lĩnh vực nêu ở why có đúng là của nhóm (governedBy.field) không? Nếu khác, lớp này chưa nói được điều văn bản nói: không chuyển.',
    en: 'fact FIELD_IN_CHARGE means charge of the field of the group. Is the field in why that one (governedBy.field)? Where it is another, the class cannot say what the text says: do not move it.',
  },
  OBLIGATIONS: {
    vi: 'statement là lời của văn bản: viết lại bằng lời của sổ, không rộng hơn, và viết tiếng Anh. topic: một khóa trong data/topics.yaml. key giữ mãi: đặt tên nói được nội dung. Một khoản nêu nhiều việc thì tách.',
    en: 'statement has the words of the text: restate them, no wider, and write the English. topic: a key of data/topics.yaml. Keys are permanent: choose ones that say what it is. Split what asks several things.',
  },
  BEARER: {
    vi: 'Văn bản không nêu rõ ai: ghi bearers (role, posts, agencies hoặc other).',
    en: 'The text does not say whom it binds: write bearers (role, posts, agencies or other).',
  },
  BY_CAPTION: {
    vi: 'Khoản không có từ chỉ nghĩa vụ; đọc theo tiêu đề hoặc câu dẫn nêu ở why.',
    en: 'No word here says how it binds; read by the caption or opening in why.',
  },
  COVERAGE: {
    vi: 'Chỗ không đặt ra quy định: giải thích từ ngữ, phạm vi, hình thức.',
    en: 'Places that carry no rule: definitions, scope, form.',
  },
} as const satisfies Record<string, Localized>

/** Why a list is proposed as closed, or although a place bars others, as open. `open`: places that let others in. */
export function closedBy(barred: readonly string[], open: readonly string[]): Localized {
  const [places, ways] = [barred.join(', '), open.join(', ')]
  if (open.length > 0) {
    return {
      vi: `closed: ${ways} còn cho thêm người; đọc lại rồi ghi true nếu không ai khác được tham gia.`,
      en: `closed: ${ways} lets others be added; read it, and write true if nobody else may join.`,
    }
  }
  return {
    vi: `closed: true vì ${places === '' ? 'danh sách ghi “chỉ gồm”' : `${places} không cho người ngoài danh sách tham gia`}; đúng vậy không?`,
    en: `closed: true, since ${places === '' ? 'the list says “chỉ gồm”' : `${places} bars who is not listed`}; does it?`,
  }
}

/** A list of words of the text under a sentence that says what they are. */
export function listing({ vi, en }: Localized, items: readonly string[]): Localized {
  const lines = items.map((item) => `\n  - ${item}`).join('')
  return { vi, en: `${en}${lines}` }
}
