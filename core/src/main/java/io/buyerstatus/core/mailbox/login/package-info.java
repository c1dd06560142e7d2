/** How we are let in at mailboxes' servers: by a password, or because somebody signed in with the provider (OAuth 2.0). */
@NullMarked
package io.buyerstatus.core.mailbox.login;

import org.jspecify.annotations.NullMarked;
