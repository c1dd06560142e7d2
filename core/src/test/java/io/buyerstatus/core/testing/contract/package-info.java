/** What every implementation of a port must do; run on the fakes here, and on real engines beside the adapters. */
@NullMarked
package io.buyerstatus.core.testing.contract;

import org.jspecify.annotations.NullMarked;
