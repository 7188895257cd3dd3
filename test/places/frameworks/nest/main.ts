/** The client as a provider that is injected. */
import "reflect-metadata";
import process from "node:process";
import { Controller, Get, Inject, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { MyCreditApp } from "mycreditapp";
import { exercise } from "../exercise.js";

@Controller()
class ExerciseController {
  @Inject(MyCreditApp) private readonly client!: MyCreditApp;

  @Get("exercise")
  run() {
    return exercise(this.client);
  }
}

@Module({
  controllers: [ExerciseController],
  providers: [{ provide: MyCreditApp, useFactory: () => new MyCreditApp() }],
})
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ["error"] });
await app.listen(Number(process.env.PORT), "127.0.0.1");
