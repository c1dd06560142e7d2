/** Engines, tables and a counter of calls for tests of whatever talks to AWS. */
@NullMarked
package io.buyerstatus.aws.testing;

import org.jspecify.annotations.NullMarked;
