/** Orders and their parts for tests: small ones, and random ones that use every field. */
@NullMarked
package io.buyerstatus.core.testing.sample;

import org.jspecify.annotations.NullMarked;
