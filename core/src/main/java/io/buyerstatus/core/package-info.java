/** The business in plain Java: use cases and ports. No AWS, no JSON, no HTML, no clock and no randomness of its own. */
@NullMarked
package io.buyerstatus.core;

import org.jspecify.annotations.NullMarked;
