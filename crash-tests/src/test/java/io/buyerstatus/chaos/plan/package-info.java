/** What a chaos run delivers: the lives of hundreds of orders, and poison among them. */
@NullMarked
package io.buyerstatus.chaos.plan;

import org.jspecify.annotations.NullMarked;
