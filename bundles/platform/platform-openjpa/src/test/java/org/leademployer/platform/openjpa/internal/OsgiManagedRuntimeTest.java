/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.openjpa.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.TransactionManager;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

public class OsgiManagedRuntimeTest {

    private final Services services = new Services();

    @Test
    public void returnsTheTransactionManagerThatIsThere() throws Exception {
        TransactionManager first = transactionManager(new AtomicInteger());
        services.register(first);

        assertSame(first, runtime(Duration.ofMillis(1)).getTransactionManager());
    }

    @Test
    public void waitsForOneThatIsAway() throws Exception {
        OsgiManagedRuntime runtime = runtime(Duration.ofMinutes(1));
        TransactionManager second = transactionManager(new AtomicInteger());
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<TransactionManager> answer = CompletableFuture.supplyAsync(() -> {
            asked.countDown();
            try {
                return runtime.getTransactionManager();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertTrue(asked.await(1, TimeUnit.MINUTES));
        services.register(second);

        assertSame(second, answer.get(1, TimeUnit.MINUTES));
    }

    @Test
    public void followsIt_whenItIsReplaced() throws Exception {
        TransactionManager first = transactionManager(new AtomicInteger());
        TransactionManager second = transactionManager(new AtomicInteger());
        services.register(first);
        OsgiManagedRuntime runtime = runtime(Duration.ofMillis(1));
        assertSame(first, runtime.getTransactionManager());

        services.unregister();
        services.register(second);

        assertSame(second, runtime.getTransactionManager());
    }

    @Test
    public void saysWhatIsMissing_whenThereIsNone() {
        OsgiManagedRuntime runtime = runtime(Duration.ofMillis(1));

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> runtime.getTransactionManager());

        assertTrue(refused.getMessage(), refused.getMessage().contains("javax.transaction.TransactionManager"));
    }

    @Test
    public void marksTheOpenTransactionForRollback() throws Exception {
        AtomicInteger marked = new AtomicInteger();
        services.register(transactionManager(marked));

        runtime(Duration.ofMillis(1)).setRollbackOnly(new IllegalStateException("cause"));

        assertEquals(1, marked.get());
    }

    private OsgiManagedRuntime runtime(Duration longestWait) {
        ServiceTracker<TransactionManager, TransactionManager> tracker =
                new ServiceTracker<>(services.context(), TransactionManager.class, null);
        tracker.open();
        return new OsgiManagedRuntime(tracker, longestWait);
    }

    private static TransactionManager transactionManager(AtomicInteger markedForRollback) {
        return proxy(TransactionManager.class, (name, arguments) -> switch (name) {
            case "setRollbackOnly" -> {
                markedForRollback.incrementAndGet();
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** As much of a service registry as a tracker of one service needs. */
    private static final class Services {

        private ServiceListener listener;
        private ServiceReference<?> reference;
        private Object service;

        BundleContext context() {
            return proxy(BundleContext.class, (name, arguments) -> switch (name) {
                case "createFilter" -> FrameworkUtil.createFilter((String) arguments[0]);
                case "addServiceListener" -> {
                    listener = (ServiceListener) arguments[0];
                    yield null;
                }
                case "getServiceReferences" -> reference == null ? null : new ServiceReference<?>[] {reference};
                case "getService" -> service;
                case "ungetService" -> true;
                default -> throw new UnsupportedOperationException(name);
            });
        }

        void register(Object registered) {
            service = registered;
            reference = proxy(ServiceReference.class, (name, arguments) -> switch (name) {
                case "getProperty" -> null;
                case "compareTo" -> 0;
                default -> throw new UnsupportedOperationException(name);
            });
            tell(ServiceEvent.REGISTERED);
        }

        void unregister() {
            ServiceReference<?> gone = reference;
            reference = null;
            if (listener != null) {
                listener.serviceChanged(new ServiceEvent(ServiceEvent.UNREGISTERING, gone));
            }
        }

        private void tell(int event) {
            if (listener != null) {
                listener.serviceChanged(new ServiceEvent(event, reference));
            }
        }
    }

    @FunctionalInterface
    private interface Answers {
        Object answer(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                OsgiManagedRuntimeTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("hashCode")) {
                        return System.identityHashCode(self);
                    }
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    return answers.answer(method.getName(), arguments);
                }));
    }
}
