/** What the demo shop shows of itself on its own site: drawn once, not photographed. */
@NullMarked
package io.buyerstatus.local.demo.picture;

import org.jspecify.annotations.NullMarked;
