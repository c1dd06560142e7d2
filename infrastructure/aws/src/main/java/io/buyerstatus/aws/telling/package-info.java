/** The ledger's rows about what shop systems are to be told. */
@NullMarked
package io.buyerstatus.aws.telling;

import org.jspecify.annotations.NullMarked;
