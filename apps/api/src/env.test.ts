import { defaultRegulations } from '@qinglan/domain';
import { describe, expect, test } from 'vitest';
import { shortestPassword } from './access/bounds.ts';
import { clientAddress } from './access/client-address.ts';
import { readEnvironment } from './env.ts';

describe('the environment', () => {
  test('may be empty', () => {
    expect(readEnvironment({}, '/srv/qinglan')).toEqual({
      port: 4000,
      host: '127.0.0.1',
      database: { directory: '/srv/qinglan/.data' },
      demonstration: true,
      admin: { email: null, password: null },
      secret: null,
      logLevel: 'info',
      trustedProxies: [],
      oidc: null,
      regulations: defaultRegulations,
    });
  });

  test('counts a variable set to nothing as unset', () => {
    const empty = {
      PORT: '',
      HOST: ' ',
      DATABASE_URL: '',
      QINGLAN_DATA: '',
      QINGLAN_DEMO: '',
      QINGLAN_SECRET: '',
    };
    expect(readEnvironment(empty, '/srv')).toEqual(readEnvironment({}, '/srv'));
  });

  test('names a server by DATABASE_URL, and the owner’s login by another', () => {
    const url = 'postgresql://qinglan:secret@db:5432/ledger';
    const migrationUrl = 'postgresql://owner:secret@db:5432/ledger';
    expect(readEnvironment({ DATABASE_URL: url }).database).toEqual({ url, migrationUrl: null });
    expect(readEnvironment({ DATABASE_URL: url, QINGLAN_MIGRATION_URL: migrationUrl }).database).toEqual({
      url,
      migrationUrl,
    });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://db/ledger'],
    ['DATABASE_URL', 'postgres://db:port/ledger'],
    ['QINGLAN_MIGRATION_URL', 'mysql://db/ledger'],
    ['QINGLAN_DEMO', 'maybe'],
    ['QINGLAN_ADMIN_EMAIL', 'nobody'],
    ['QINGLAN_ADMIN_PASSWORD', 'x'.repeat(shortestPassword - 1)],
    ['QINGLAN_SECRET', 'short'],
    ['QINGLAN_LOG', 'loud'],
    ['QINGLAN_TRUSTED_PROXIES', '10.0.0.0/8, proxy'],
    ['QINGLAN_TRUSTED_PROXIES', '10'],
    ['QINGLAN_TRUSTED_PROXIES', '127.1'],
    ['QINGLAN_TRUSTED_PROXIES', '010.0.0.1'],
    ['QINGLAN_TRUSTED_PROXIES', '10/8'],
    ['QINGLAN_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['QINGLAN_TRUSTED_PROXIES', '0.0.0.0/0'],
    ['QINGLAN_TRUSTED_PROXIES', '::/0'],
    ['QINGLAN_OIDC_ISSUER', 'http://id.example.org'],
    ['QINGLAN_OIDC_ISSUER', 'id.example.org'],
    ['QINGLAN_PUBLIC_URL', 'ftp://example.org'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}[^\n]*unset it[^\n]*\\.$`));
  });

  test.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/ledger'],
    ['QINGLAN_MIGRATION_URL', 'mysql://root:hunter2@db/ledger'],
    ['QINGLAN_ADMIN_PASSWORD', 'hunter2'],
    ['QINGLAN_SECRET', 'hunter2'],
  ])('does not repeat the secret in %s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).not.toThrow('hunter2');
  });

  const provider = {
    QINGLAN_OIDC_ISSUER: 'https://id.example.org',
    QINGLAN_OIDC_CLIENT_ID: 'qinglan',
    QINGLAN_OIDC_CLIENT_SECRET: 'hunter2',
  };

  test('names the identity provider, and where it sends people back to', () => {
    const { oidc } = readEnvironment({ ...provider, QINGLAN_PUBLIC_URL: 'https://q.example.org/' });
    expect(oidc).toEqual({
      issuer: 'https://id.example.org',
      clientId: 'qinglan',
      clientSecret: 'hunter2',
      name: 'id.example.org',
      publicUrl: 'https://q.example.org',
    });
  });

  test('refuses a provider without our own address, or without its secret', () => {
    expect(() => readEnvironment(provider)).toThrow('needs QINGLAN_PUBLIC_URL');
    expect(() =>
      readEnvironment({ ...provider, QINGLAN_OIDC_CLIENT_SECRET: '', QINGLAN_PUBLIC_URL: 'https://q.cn' }),
    ).toThrow('needs QINGLAN_OIDC_CLIENT_SECRET');
  });

  test('names proxies', () => {
    const { trustedProxies } = readEnvironment({ QINGLAN_TRUSTED_PROXIES: '10.0.0.0/8, ::1 fd00::/8' });
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1', 'fd00::/8']);
    expect(() => clientAddress(trustedProxies)).not.toThrow();
  });
});
