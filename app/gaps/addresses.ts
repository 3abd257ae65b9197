/** Addresses of the board of gaps, beside the speakers' directory: a contract. */
export const gapsAddress = '/intervenants/manques';
export const newNoticeAddress = `${gapsAddress}/nouveau`;
export const noticeAddress = (noticeId: string) => `${gapsAddress}/${noticeId}`;
