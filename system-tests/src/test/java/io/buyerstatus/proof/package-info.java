/** Which requirements are proven: joins the promises of the release with the tests that ran. */
@NullMarked
package io.buyerstatus.proof;

import org.jspecify.annotations.NullMarked;
