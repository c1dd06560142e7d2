/** Pictures: their rows in the ledger's table, and our copies in S3. */
@NullMarked
package io.buyerstatus.aws.picture;

import org.jspecify.annotations.NullMarked;
