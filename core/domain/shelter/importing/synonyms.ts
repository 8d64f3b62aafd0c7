import type { ImportField } from './fields'

/**
 * Names that lists give to their columns, in the form of `headerText`, the surest first, set apart by spaces. They are taken from lists of
 * Chinese offices and from those of other countries and places that publish theirs. What is a person's is taken by none.
 */
export const synonyms: Readonly<Partial<Record<ImportField, string>>> = {
  officeNumber: '场所编号 工程编号 统一编号 编号 编码 电脑编号 共通id skyddsrumsnr id 设施编号 档案号 代码',
  name:
    '场所名称 工程名称 避难场所名称 应急避难场所名称 名称 场地名称 建筑物名称 设施场所名 施设·场所名 施设・場所名 施設場所名 施设名称 设施名称 ' +
    '单位工程名称 项目名称 点位名称 name title 场所 避难场所 名字',
  otherNames: '别名 俗称 又名 曾用名 其他名称 名称英字 英文名称 alias aliases othernames',
  kind: '场所类别 场所类型 工程类别 工程类型 避难场所类型 避难场所类别 类别 类型 种类 kind type category',
  uses: '用途 功能用途 战时用途 适用情形 use uses',
  level: '级别 场所级别 管理级别 等级 level',
  space: '空间类型 室内外 室内室外 室内/室外 室内或室外 空间',
  duration: '避难时长 避难期限 安置时长 避难时间 使用时长',
  hazards: '适用灾种 灾种 灾害种类 适用灾害 应对灾种 灾害类型 hazards',
  district:
    '县区 区县 所属区县 所在区县 所属县区 县(市区) 县市区 区 县 行政区 行政区划 行政区划代码 行政区代码 区划代码 所属区域 adcode ' +
    'areacode district municipality kommunnamn 所属行政区',
  town: '乡镇街道 镇街 街道 乡镇 镇办 所属乡镇 所属街道 所在乡镇 所在街道 街道(乡镇) 乡镇(街道) 乡镇市区 镇(街道) town street',
  address:
    '详细地址 具体地址 场所地址 工程地址 地址 地点 位置 具体位置 所在位置 座落 坐落 住所 所在地连结表记 所在地 fulladdress ' +
    'address gatuadress placemarkaddress addr',
  longitude: '经度 东经 经度坐标 坐标经度 经度x longitude lng lon long x坐标 x gcj02lng wgs84lng wgs84lon ' + '経度',
  latitude: '纬度 北纬 纬度坐标 坐标纬度 纬度y latitude lat y坐标 y gcj02lat wgs84lat',
  point:
    '经纬度 纬经度 坐标 经纬度坐标 地理坐标 位置坐标 坐标点 入口坐标 coordinates location latlng lnglat ' +
    'wgs84 gcj02 bd09',
  entrance: '入口 入口说明 入口位置 出入口 出入口位置 主要入口 进入方式 entrance',
  floor: '楼层 所在楼层 地下楼层数 避难所在之地下楼层数 避难楼层 层数 地下层数 floor',
  stepFree: '无障碍 无障碍设施 是否无障碍 无障碍通道 无障碍情况 accessible wheelchair',
  normalUse: '平时用途 平时功能 日常用途 平时使用 平战用途 现状用途 原功能',
  opening: '开放时间 开放情况 开放时段 开门时间 启用时间段 开放 openinghours openhours opening',
  capacity:
    '容纳人数 可容纳人数 可容纳人口 容量 设计容量 分配容量 新计算容量 避难人数 掩蔽人数 可安置人数 可疏散人数 疏散人数 承载人数 规划容量 ' +
    '容纳能力 想定收容人数 想定収容人数 收容人数 capacity antalplatser 人数 可避难人数',
  area: '有效避难面积 有效面积 可利用面积 避难面积 使用面积 面积 建筑面积 占地面积 总面积 掩蔽面积 场地面积 area',
  facilities: '设施 配套设施 应急设施 主要设施 设施设备 配套设施设备 设施情况 facilities',
  unit: '管理单位 维护单位 维护管理单位 产权单位 责任单位 使用单位 运营单位 管护单位 所属单位 权属单位 operator manager',
  telephone: '值班电话 联系电话 电话 电话番号 咨询电话 单位电话 telephone phone tel',
  authority: '主管部门 主管单位 行业主管部门 监管部门 管理部门 认定部门',
  condition: '状态 使用状态 使用状况 运行状态 现状 使用情况 status condition',
  sourceDocument: '来源 来源文件 依据 资料来源 数据来源 source',
  sourceDate: '来源日期 公布日期 发布日期',
  checkedOn: '核实日期 核查日期 检查日期 最近检查 更新日期 更新时间 核对日期 checkedon updated',
  checkedBy: '核实单位 核查单位 检查单位 核对单位 checkedby',
  consentDocument: '同意公开文件 同意公开的文件 公开依据 授权文件',
  consentDate: '同意公开日期 同意公开的日期 授权日期',
  approvedBy: '批准公开单位 批准公开的单位 审批单位 批准单位',
  approvalNumber: '批准文号 审批文号 批准公开文号',
  approvalDate: '批准日期 审批日期 批准公开日期',
  approvalUntil: '批准有效期至 公开有效期至 有效期至',
  approvalScope: '批准公开的范围 批准公开范围 公开范围',
  prose: '基本情况 概况 简介 场所情况 情况说明 场所简介 description',
  'hazard.earthquake': '地震 灾害种别地震 地震灾害',
  'hazard.flood': '洪水 洪涝 灾害种别洪水 内水泛滥 内水氾滥 内水氾濫 灾害种别内水泛滥',
  'hazard.geological': '崖崩れ、土石流及び地滑り 灾害种别崖崩れ、土石流及び地滑り 滑坡泥石流 地质灾害 泥石流',
  'hazard.fire': '大规模な火事 火灾 灾害种别大规模な火事 大規模な火事 灾害种别大規模な火事',
  'hazard.storm': '台风 暴雨 大风 大风暴雨',
  'hazard.chemical': '危化品 危险化学品 化学事故',
  'hazard.other': '火山现象 火山現象 其他灾害 灾害种别火山现象 灾害种别火山現象',
  ignore:
    '序号 联系人 负责人 责任人 管理员 姓名 手机 手机号 手机号码 身份证 身份证号 联系人电话 负责人电话 联系人手机 管理人 责任人电话 no 序 ' +
    '防疫责任人',
}
