/** Which requirements are proven: joins the tags on compiled tests with the reports of the run. */
@NullMarked
package io.buyerstatus.proof;

import org.jspecify.annotations.NullMarked;
