/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.persistence.EntityManagerFactory;
import javax.persistence.metamodel.EntityType;
import org.apache.openjpa.jdbc.conf.JDBCConfiguration;
import org.apache.openjpa.jdbc.meta.ClassMapping;
import org.apache.openjpa.jdbc.schema.Column;
import org.apache.openjpa.jdbc.schema.Table;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.leademployer.platform.store.Transactions;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What the entities say of the tables is what the migrations made. Checked here, so that no boot has to. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class MappingsTest extends Container {

    @Inject
    private BundleContext context;

    @Inject
    private Transactions transactions;

    @Test
    public void everyEntityCanBeQueried() throws Exception {
        int entities = 0;
        for (EntityManagerFactory unit : units()) {
            for (EntityType<?> entity : unit.getMetamodel().getEntities()) {
                transactions.run(() -> transactions
                        .entityManager(unit)
                        .createQuery("SELECT e FROM " + entity.getName() + " e")
                        .setMaxResults(1)
                        .getResultList());
                entities++;
            }
        }
        assertTrue("entities: " + entities, entities >= 3);
    }

    @Test
    public void everyMappedColumnIsThereWithItsType_andNoOtherMustBeFilled() throws Exception {
        List<String> faults = new ArrayList<>();
        for (EntityManagerFactory unit : units()) {
            JDBCConfiguration configuration = (JDBCConfiguration)
                    unit.unwrap(OpenJPAEntityManagerFactorySPI.class).getConfiguration();
            for (EntityType<?> entity : unit.getMetamodel().getEntities()) {
                ClassMapping mapping = configuration
                        .getMappingRepositoryInstance()
                        .getMapping(entity.getJavaType(), entity.getJavaType().getClassLoader(), true);
                transactions.run(() -> compare(mapping.getTable(), faults));
            }
        }
        assertEquals(List.of(), faults);
    }

    private void compare(Table mapped, List<String> faults) throws SQLException {
        String name = mapped.getFullIdentifier().getName();
        Map<String, MigratedColumn> migrated = migrated(mapped);
        if (migrated.isEmpty()) {
            faults.add("no table " + name);
            return;
        }
        Set<String> used = new HashSet<>();
        for (Column column : mapped.getColumns()) {
            String key = column.getIdentifier().getName().toUpperCase(Locale.ROOT);
            MigratedColumn there = migrated.get(key);
            used.add(key);
            if (there == null) {
                faults.add(name + ": no column " + key);
            } else if (kind(column.getType()) != kind(there.type)) {
                faults.add(name + "." + key + ": mapped as type " + column.getType() + ", is " + there.type);
            }
        }
        migrated.forEach((key, there) -> {
            if (!used.contains(key) && there.mustBeFilled) {
                faults.add(name + "." + key + " must be filled, and nothing fills it");
            }
        });
    }

    private Map<String, MigratedColumn> migrated(Table table) throws SQLException {
        DatabaseMetaData database = transactions.connection().getMetaData();
        Map<String, MigratedColumn> columns = new HashMap<>();
        try (ResultSet found = database.getColumns(
                null,
                table.getSchemaIdentifier().getName().toUpperCase(Locale.ROOT),
                table.getIdentifier().getName().toUpperCase(Locale.ROOT),
                null)) {
            while (found.next()) {
                columns.put(
                        found.getString("COLUMN_NAME"),
                        new MigratedColumn(
                                found.getInt("DATA_TYPE"),
                                found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                                        && found.getString("COLUMN_DEF") == null
                                        && !"YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    /** Types that JPA reads and writes alike. */
    private static int kind(int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> Types.VARCHAR;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Types.BIGINT;
            case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE -> Types.DECIMAL;
            case Types.BIT, Types.BOOLEAN -> Types.BOOLEAN;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Types.BLOB;
            default -> type;
        };
    }

    private List<EntityManagerFactory> units() throws Exception {
        List<EntityManagerFactory> units = new ArrayList<>();
        for (ServiceReference<EntityManagerFactory> reference :
                context.getServiceReferences(EntityManagerFactory.class, "(osgi.unit.name=*)")) {
            units.add(context.getService(reference));
        }
        assertTrue("units: " + units.size(), units.size() >= 2);
        return units;
    }

    private record MigratedColumn(int type, boolean mustBeFilled) {}
}
