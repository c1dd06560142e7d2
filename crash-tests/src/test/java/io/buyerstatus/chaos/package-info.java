/** Thousands of shuffled, repeated, faulty deliveries: nothing is lost, nothing happens twice. And the proof that this test can fail. */
@NullMarked
package io.buyerstatus.chaos;

import org.jspecify.annotations.NullMarked;
