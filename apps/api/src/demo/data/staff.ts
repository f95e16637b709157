/**
 * Made-up officers of 城东派出所: name, sex, service, how it ended ('' while it runs), 青蓝小组.
 * Ten were selected by higher authorities, as many as are reported.
 */
export const officers = [
  ['江立春', 'MALE', '2006-05/2011-08', 'SELECTED', 'CRIME'],
  ['林谷雨', 'FEMALE', '2006-05/..', '', 'WINDOW'],
  ['石惊蛰', 'MALE', '2006-05/2013-06', 'SELECTED', 'CRIME'],
  ['云清明', 'MALE', '2006-05/2010-03', 'TRANSFERRED_OUT', 'PREVENTION'],
  ['高芒种', 'MALE', '2006-05/..', '', 'FOUNDATION'],
  ['叶小满', 'FEMALE', '2006-05/..', '', 'GOVERNANCE'],
  ['路夏至', 'MALE', '2006-05/2009-07', 'SELECTED', 'CRIME'],
  ['原立秋', 'MALE', '2006-05/2014-09', 'RETIRED', 'FOUNDATION'],
  ['卢处暑', 'MALE', '2006-05/2012-10', 'SELECTED', 'PREVENTION'],
  ['秦白露', 'FEMALE', '2007-08/..', '', 'WINDOW'],
  ['程秋分', 'MALE', '2007-08/2014-02', 'SELECTED', 'CRIME'],
  ['方寒露', 'MALE', '2007-08/..', '', 'SIXTH'],
  ['沈霜降', 'MALE', '2008-08/..', '', 'PREVENTION'],
  ['梁立冬', 'MALE', '2008-08/2015-05', 'SELECTED', 'GOVERNANCE'],
  ['魏小雪', 'FEMALE', '2008-08/..', '', 'GOVERNANCE'],
  ['严冬至', 'MALE', '2009-08/..', '', 'CRIME'],
  ['宋大寒', 'MALE', '2009-08/2016-03', 'SELECTED', 'CRIME'],
  ['唐立夏', 'FEMALE', '2009-08/..', '', 'WINDOW'],
  ['许春分', 'MALE', '2010-08/..', '', 'FOUNDATION'],
  ['邵雨水', 'MALE', '2010-08/2015-10', 'TRANSFERRED_OUT', 'PREVENTION'],
  ['韩小暑', 'MALE', '2010-08/..', '', 'FOUNDATION'],
  ['罗大暑', 'MALE', '2011-08/..', '', 'CRIME'],
  ['曹小寒', 'FEMALE', '2011-08/2017-02', 'SELECTED', 'SEVENTH'],
  ['姚大雪', 'MALE', '2011-08/..', '', 'PREVENTION'],
  ['傅青禾', 'MALE', '2012-08/..', '', 'GOVERNANCE'],
  ['彭蓝田', 'MALE', '2012-08/2016-09', 'SELECTED', 'CRIME'],
  ['苏远帆', 'MALE', '2012-08/..', '', 'SEVENTH'],
  ['蒋松涛', 'MALE', '2013-08/..', '', 'CRIME'],
  ['龚竹影', 'FEMALE', '2013-08/..', '', 'FOUNDATION'],
  ['薛星河', 'MALE', '2014-08/..', '', 'PREVENTION'],
  ['贺晨曦', 'MALE', '2014-08/2017-06', 'SELECTED', 'SEVENTH'],
  ['顾远山', 'MALE', '2015-08/..', '', 'SEVENTH'],
  ['邹听雨', 'FEMALE', '2015-08/..', '', 'SIXTH'],
  ['陆星野', 'MALE', '2016-08/..', '', 'SEVENTH'],
  ['骆云帆', 'MALE', '2016-08/..', '', 'GOVERNANCE'],
  ['钟灵秀', 'FEMALE', '2016-08/..', '', 'WINDOW'],
] as const;

/** Made-up auxiliaries: name, sex, service, how it ended. */
export const auxiliaries = [
  ['孟长河', 'MALE', '2008-04/..', ''],
  ['盛春山', 'MALE', '2010-06/2016-06', 'RESIGNED'],
  ['温如玉', 'FEMALE', '2012-03/..', ''],
  ['乔木兰', 'FEMALE', '2013-06/..', ''],
  ['殷采薇', 'FEMALE', '2015-04/..', ''],
] as const;

export type OfficerName = (typeof officers)[number][0];
export type AuxiliaryName = (typeof auxiliaries)[number][0];

/** Made-up officers of 柳堤派出所: name, sex, service. */
export const patrol = [
  ['夏云舒', 'MALE', '2012-08/..'],
  ['丁晓岚', 'FEMALE', '2013-08/..'],
] as const;

/** Made-up officials of the bureaus, who review and approve: key, name. They serve at no station. */
export const officials = [
  ['OFFICIAL-1', '分局政工审核员'],
  ['OFFICIAL-2', '市局审批负责人'],
] as const;
