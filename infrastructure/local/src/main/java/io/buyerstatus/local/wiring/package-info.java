/** What the template says about who calls whom: the result of reading it, and all that the running parts need to know. */
@NullMarked
package io.buyerstatus.local.wiring;

import org.jspecify.annotations.NullMarked;
