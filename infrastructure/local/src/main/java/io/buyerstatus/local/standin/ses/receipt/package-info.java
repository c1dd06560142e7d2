/** Mails that come in by SMTP, as far as a receipt rule takes them: into a bucket, and a topic says so. */
@NullMarked
package io.buyerstatus.local.standin.ses.receipt;

import org.jspecify.annotations.NullMarked;
