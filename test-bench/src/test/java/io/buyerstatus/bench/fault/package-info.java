/** Functions wired by hand with a fault in them: a test that stays green with one of these proves nothing. */
@NullMarked
package io.buyerstatus.bench.fault;

import org.jspecify.annotations.NullMarked;
