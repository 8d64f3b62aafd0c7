import { city } from '@city'

/** A text that a person can read at any time, without a network. */
export interface Agreement {
  title: string
  parts: readonly { heading: string; lines: readonly string[] }[]
}

const { office, agreements } = city
const contact = `${office.name}，${office.address}，电话 ${office.telephone}`

export const privacy: Agreement = {
  title: '隐私说明',
  parts: [
    {
      heading: '先说结论',
      lines: [
        '看警报、听警报、看通告、找场所，不需要同意任何条款，也不收集任何信息。',
        '只有把作答交到云端保存时，才会用到您的微信身份编号，而且先征得同意。',
        '不收集姓名、电话、人脸、身份证号，不读取位置。',
      ],
    },
    {
      heading: '云端保存什么',
      lines: [
        '微信身份编号（OpenID）：只用来认出“这些记录是您的”。它由微信提供，不是微信号，也不能用来找到您。',
        '作答记录：哪一题、选了什么、什么时间、对还是错。',
        '保存在本单位使用的腾讯云开发环境（中国境内），不提供给他人，不用于排名、考核、评比。',
      ],
    },
    {
      heading: '本机保存什么',
      lines: ['县区、字号、深浅色、长辈版等设置；练习进度、错题、辨听记录；没有交到云端的作答。删除小程序就会清除。'],
    },
    {
      heading: '用到的微信能力',
      lines: [
        '剪切板（写入）：点“复制”时，把您的数据复制出来。',
        '不使用：位置、相册、摄像头、麦克风、通讯录、手机号。',
      ],
    },
    {
      heading: '保存多久，怎样查看和删除',
      lines: [
        '作答记录保存到您删除为止。在“我的—我的数据”里可以查看、导出、全部删除，删除后立即生效，不能恢复。',
        '还没结束的正式答题，删除后只留一个记号，说明这一次已经用掉：不含身份编号和作答内容，答题结束后不再有用，以后整理数据时清除。',
      ],
    },
    {
      heading: '不同意会怎样',
      lines: [
        '不同意不影响使用：练习照常，进度只存在本机；只有正式答题和云端记录不能使用。以后可以在“我的数据”里改变决定。',
      ],
    },
    { heading: '联系我们', lines: [contact] },
  ],
}

export const children: Agreement = {
  title: '儿童个人信息保护规则',
  parts: [
    {
      heading: '适用于谁',
      lines: ['不满14周岁的儿童，以及他们的父母或其他监护人。'],
    },
    {
      heading: '我们的做法',
      lines: [
        '没有监护人在场同意，不保存儿童的任何信息：可以看、可以听、可以练，内容只留在本机。',
        '监护人同意后，只保存作答记录和微信身份编号，不问姓名、学校、班级、学号。',
        '不排名，不通报谁没有参加，不以速度计分，不推送广告。',
        '课堂使用时，学生不需要手机，不保存任何学生的信息。',
      ],
    },
    {
      heading: '监护人的权利',
      lines: ['在“我的—我的数据”里查看、导出、全部删除；不会操作的，可以打电话问我们。', contact],
    },
  ],
}

export const terms: Agreement = {
  title: '用户协议',
  parts: [
    {
      heading: '这是什么',
      lines: [
        `本小程序由${office.name}主办，用于人民防空和国防教育宣传。`,
        '本程序不是警报发放渠道，以现场警报和政府发布为准。',
      ],
    },
    {
      heading: '请您注意',
      lines: [
        '识别训练的声音由程序合成，只供本人辨听。不要接扩音设备播放，不要录制、传播（人民防空法第三十二条、第四十九条）。',
        '题目和说明中标有“待主办单位审定”“待确认”的，仅供学习参考。',
        '答题成绩不作为任何考核、评比的依据。',
      ],
    },
    {
      heading: '内容有误怎么办',
      lines: ['在“关于与反馈”里告诉我们，或者打电话。', contact],
    },
  ],
}

export const agreementInWords = `版本 ${agreements.version}，${agreements.from}起施行`
