/** What SES takes as a mail: every rule for a request's addresses, headers, contents and tags. */
@NullMarked
package io.buyerstatus.local.standin.ses.mail;

import org.jspecify.annotations.NullMarked;
