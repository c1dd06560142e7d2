/** What is known of connections, in the ledger's table. */
@NullMarked
package io.buyerstatus.aws.connection;

import org.jspecify.annotations.NullMarked;
