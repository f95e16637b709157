import type { Columns } from './column.ts';
import type { AwardRow, StationRow } from './rows.ts';

export const synthetic: Columns<Pick<StationRow, 'synthetic'>> = {
  synthetic: {
    header: { zh: '演示数据', en: 'Synthetic' },
    type: 'YES_NO',
    required: false,
    example: '否',
  },
};

export const documentNumber: Columns<Pick<AwardRow, 'documentNumber'>> = {
  documentNumber: {
    header: { zh: '文号', en: 'Document number' },
    type: 'TEXT',
    required: false,
    example: '海公〔2017〕3号',
  },
};
