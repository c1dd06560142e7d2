/** What the ledger costs in DynamoDB. */
@NullMarked
package io.buyerstatus.aws.ledger;

import org.jspecify.annotations.NullMarked;
