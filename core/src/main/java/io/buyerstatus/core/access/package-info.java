/**
 * The door to an order: what a private or shared link opens, how links are issued, replaced and shared, and how long they live.
 * Every use case of a visitor begins here.
 */
@NullMarked
package io.buyerstatus.core.access;

import org.jspecify.annotations.NullMarked;
