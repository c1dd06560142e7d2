/** The ledger's table: messages, marks, refusals, failures, suppressed addresses. */
@NullMarked
package io.buyerstatus.aws.ledger;

import org.jspecify.annotations.NullMarked;
