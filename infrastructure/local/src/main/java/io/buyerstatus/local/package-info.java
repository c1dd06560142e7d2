/** The whole system on one machine, wired by reading the deployment template. */
@NullMarked
package io.buyerstatus.local;

import org.jspecify.annotations.NullMarked;
