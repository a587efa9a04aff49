import { h } from '../web/base/dom.js';
import { config } from './config.js';

/** What moderators must know about mail where none is sent; empty where some is. */
export const mailNotice = () =>
  config.mail === false ? h('p', { className: 'no-mail' }, 'Nobody is told by mail of what waits: this deployment names no sender (MailFrom).') : '';
