/** Mails that came in: rows in the ledger's table, and the mails themselves in a bucket. */
@NullMarked
package io.buyerstatus.aws.reply;

import org.jspecify.annotations.NullMarked;
