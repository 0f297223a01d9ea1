/** Words after which a long number is that of a paper or a thing, not of a person. */
export const DOCUMENT_LABEL =
  /(?:合同|项目|工程|文件|批准|许可|流水|回单|订单|单号|发票|招标|采购|产权|土地|标的|编号|代码|编码|税号|条码|电表|水表|户号|批号|表号|签号|坐标|凭证|传真|版本|邮编|isbn|sha|contractnumber|project|code|number|voucher)[^，。；;\n|]{0,16}$/i;
