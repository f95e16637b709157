interface Words {
  readonly zh: string;
  readonly en: string;
}

const credentials: Words = {
  zh: '邮箱或密码不对。',
  en: 'The e-mail address or the password is wrong.',
};
const code: Words = { zh: '验证码不对，或已经用过。', en: 'The code is wrong, or was used before.' };
const recoveryCode: Words = {
  zh: '恢复码不对，或已经用过。',
  en: 'The recovery code is wrong, or was used before.',
};
const passwordAgain: Words = {
  zh: '请重新输入邮箱和密码：等待验证码的时间已过，或输错的次数太多。',
  en: 'Begin with the password again: the time for a code is over, or too many were wrong.',
};
const signIn: Words = { zh: '请先登录。', en: 'Sign in first.' };
const elsewhere: Words = {
  zh: '请求来自别的网站，未予受理。',
  en: 'The request came from another site and was refused.',
};
const noSecondFactor: Words = { zh: '没有开启两步验证。', en: 'The second factor is not turned on.' };

/** Why a sign-in endpoint refuses, by the codes of better-auth and ours; what is not here is told in general words. */
export const refusalWords: Readonly<Record<string, Words>> = {
  INVALID_EMAIL_OR_PASSWORD: credentials,
  INVALID_EMAIL: { zh: 'email 不是有效的邮箱地址。', en: 'email is no e-mail address.' },
  INVALID_PASSWORD: { zh: '密码不对。', en: 'The password is wrong.' },
  PASSWORD_TOO_SHORT: { zh: '密码须有 10 到 128 个字符。', en: 'A password has 10 to 128 characters.' },
  PASSWORD_TOO_LONG: { zh: '密码须有 10 到 128 个字符。', en: 'A password has 10 to 128 characters.' },
  INVALID_CODE: code,
  INVALID_BACKUP_CODE: recoveryCode,
  INVALID_TWO_FACTOR_COOKIE: passwordAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: passwordAgain,
  TOTP_NOT_ENABLED: noSecondFactor,
  TWO_FACTOR_NOT_ENABLED: noSecondFactor,
  BACKUP_CODES_NOT_ENABLED: noSecondFactor,
  TOTP_ALREADY_ENABLED: {
    zh: '两步验证已经开启，请先关闭再重新设置。',
    en: 'The second factor is on already; turn it off before you set it up anew.',
  },
  UNAUTHORIZED: signIn,
  SESSION_EXPIRED: signIn,
  INVALID_ORIGIN: elsewhere,
  MISSING_OR_NULL_ORIGIN: elsewhere,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: elsewhere,
  NOT_FOUND: { zh: '没有这个接口。', en: 'There is no such endpoint.' },
  METHOD_NOT_ALLOWED: {
    zh: '请改用 Allow 头所列的方法。',
    en: 'Use the method that the header Allow names.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    zh: '请以 Content-Type: application/json 发送请求。',
    en: 'Send the request as Content-Type: application/json.',
  },
  PROVIDER_UNREACHABLE: {
    zh: '统一认证此刻没有应答，请稍后再试，或用密码登录。',
    en: 'The identity provider does not answer; try again later, or sign in with your password.',
  },
  ISSUER_MISMATCH: {
    zh: '统一认证自报的 issuer 与服务器上的设置不符，请告知管理员。',
    en: 'The identity provider names another issuer than this server was told; tell your administrator.',
  },
};

/** What is told of any other code: a later version of better-auth must not say what we have not read. */
export const otherRefusal: Words = { zh: '请求未予受理。', en: 'The request was refused.' };

export const tooManyWords = (seconds: number): Words => ({
  zh: `尝试次数过多，请在 ${seconds} 秒后重试。`,
  en: `Too many attempts. Try again in ${seconds} s.`,
});

export const fieldsWords = (fields: readonly string[]): Words => ({
  zh: `请求体须为 JSON 对象，${fields.join('、')} 须为文本。`,
  en: `The body has to be a JSON object in which ${fields.join(' and ')} ${fields.length > 1 ? 'are texts' : 'is a text'}.`,
});
