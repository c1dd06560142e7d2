/** Data protection: what a shop's buyers may ask for (GDPR, art. 15 and 17), and what goes by itself when its time is over. */
@NullMarked
package io.buyerstatus.core.privacy;

import org.jspecify.annotations.NullMarked;
