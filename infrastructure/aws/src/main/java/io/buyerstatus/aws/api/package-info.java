/** What programs asked for, and how often, in the ledger's table. */
@NullMarked
package io.buyerstatus.aws.api;

import org.jspecify.annotations.NullMarked;
