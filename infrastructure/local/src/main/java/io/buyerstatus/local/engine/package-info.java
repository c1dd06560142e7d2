/** The engines that replace managed services, on loopback only, and how the functions' clients find them. */
@NullMarked
package io.buyerstatus.local.engine;

import org.jspecify.annotations.NullMarked;
