/** Documents and files of shops: their rows in the ledger's table, and their bytes in S3. */
@NullMarked
package io.buyerstatus.aws.document;

import org.jspecify.annotations.NullMarked;
