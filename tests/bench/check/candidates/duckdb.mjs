import { DuckDBInstance } from "@duckdb/node-api";

const sql = `
  select task, string_agg(agency, ' ' order by agency) as leads
  from (select task.id as task, agency from task left join assignment on assignment.task = task.id and role = 'lead'
        where task.id in (select id from task left join assignment on assignment.task = id and role = 'lead' group by id having count(agency) <> 1))
  group by task`;

/** DuckDB: tables filled by its appender, and a query. */
export async function checker({ tasks, assignments }) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  let rows = [];
  return {
    load: async () => {
      await connection.run("create or replace table task (id varchar); create or replace table assignment (agency varchar, task varchar, role varchar)");
      const ofTasks = await connection.createAppender("task");
      for (const { id } of tasks) {
        ofTasks.appendVarchar(id);
        ofTasks.endRow();
      }
      ofTasks.closeSync();
      const ofAssignments = await connection.createAppender("assignment");
      for (const { agency, task, role } of assignments) {
        ofAssignments.appendVarchar(agency);
        ofAssignments.appendVarchar(task);
        ofAssignments.appendVarchar(role);
        ofAssignments.endRow();
      }
      ofAssignments.closeSync();
    },
    check: async () => {
      rows = await (await connection.runAndReadAll(sql)).getRows();
    },
    answer: () => rows.map(([task, leads]) => (leads === null ? task : `${task} ${leads}`)),
  };
}
