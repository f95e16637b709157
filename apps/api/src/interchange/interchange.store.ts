export { exportFile, exportFilter } from './export.ts';
export { type ExportFormat, exportFormats } from './file/write.ts';
export { importFile } from './import.ts';
